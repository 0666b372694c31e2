package org.moothall.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.moothall.city.City;
import org.moothall.city.CitySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What all pages share: the words, the built files, the menu, the clock, and who the city is.
@Component
public class Site {

    private final Texts texts;
    private final Assets assets;
    private final ObjectProvider<MenuItem> menu;
    private final Clock clock;
    private final City city;

    Site(Texts texts, Assets assets, ObjectProvider<MenuItem> menu, Clock clock, City city) {
        this.texts = texts;
        this.assets = assets;
        this.menu = menu;
        this.clock = clock;
        this.city = city;
    }

    Texts texts() {
        return texts;
    }

    Assets assets() {
        return assets;
    }

    Clock clock() {
        return clock;
    }

    List<MenuItem> menu() {
        return menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
    }

    CitySettings city() {
        return city.settings();
    }
}
