package org.moothall.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.moothall.city.City;
import org.moothall.city.CitySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What all pages share: the words, the built files, the menu, the clock, and who the city is.
@Component
public class Site {

    private final Texts texts;
    private final Assets assets;
    private final Supplier<List<MenuItem>> menu;
    private final Clock clock;
    private final Supplier<CitySettings> city;

    @Autowired
    Site(Texts texts, Assets assets, ObjectProvider<MenuItem> menu, Clock clock, City city) {
        this(texts, assets, () -> menu.stream().toList(), clock, city::settings);
    }

    Site(Texts texts, Assets assets, Supplier<List<MenuItem>> menu, Clock clock, Supplier<CitySettings> city) {
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
        return menu.get().stream()
                .sorted(Comparator.comparingInt(MenuItem::order))
                .toList();
    }

    CitySettings city() {
        return city.get();
    }
}
