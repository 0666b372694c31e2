package org.moothall.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.kernel.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What all pages share: the words, the built files, the menu, and what the city says of itself in `city.yaml`.
@Component
@Order(0)
public class Site implements CityPart {

    private final Texts texts;
    private final Assets assets;
    private final ObjectProvider<MenuItem> menu;
    private final Clock clock;
    private volatile City city = City.NONE;

    Site(Texts texts, Assets assets, ObjectProvider<MenuItem> menu, Clock clock) {
        this.texts = texts;
        this.assets = assets;
        this.menu = menu;
        this.clock = clock;
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
        return menu.stream()
                .sorted(java.util.Comparator.comparingInt(MenuItem::order))
                .toList();
    }

    /// The city in use; before one is loaded, a city without a name.
    public City city() {
        return city;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        // city.yaml is read by the module city; pages only show it.
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return List.of();
    }

    @Override
    public void use(CityItems items) {
        city = items.list("city").stream()
                .findFirst()
                .map(item -> City.of(item.content()))
                .orElse(City.NONE);
    }

    /// What the head, the foot and the danger notice of a page say.
    public record City(
            Text name,
            Text brief,
            ZoneId zone,
            List<Emergency> emergency,
            String phone,
            String email,
            boolean fictional) {

        static final City NONE = new City(
                new Text("Moothall", "Moothall"), new Text("", ""), ZoneId.of("UTC"), List.of(), "", "", false);

        /// A number to call when somebody is in danger, and who answers it.
        public record Emergency(String number, Text name) {}

        static City of(JsonNode city) {
            var contact = city.path("contact");
            return new City(
                    text(city.path("name")),
                    text(city.path("short")),
                    ZoneId.of(city.path("zone").asString("UTC")),
                    city.path("emergency")
                            .valueStream()
                            .map(one -> new Emergency(one.path("number").asString(), text(one.path("name"))))
                            .toList(),
                    contact.path("phone").asString(""),
                    contact.path("email").asString(""),
                    city.path("fictional").asBoolean(false));
        }

        private static Text text(JsonNode text) {
            return new Text(text.path("en").asString(""), text.path("zh").asString(""));
        }
    }
}
