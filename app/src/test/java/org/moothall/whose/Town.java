package org.moothall.whose;

import java.util.ArrayList;
import java.util.List;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.directory.Offices;
import tools.jackson.databind.json.JsonMapper;

/// A city's offices, made up for one test; each post `<office>-<role>` is held by a person of that name.
final class Town {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<CityItem> items = new ArrayList<>();

    /// @param parent key of the next office up; empty for none
    Town office(String key, String kind, String parent, String... roles) {
        var above = parent.isEmpty() ? "" : ", \"parent\": \"%s\"".formatted(parent);
        item("office", key, """
                {"key": "%s", "name": {"en": "N", "zh": "N"}, "kind": "%s", "area": "a"%s}""".formatted(key, kind, above));
        for (var role : roles) {
            var person = key + "-" + role;
            item("person", person, """
                    {"key": "%s", "name": {"en": "P", "zh": "P"}}""".formatted(person));
            item("post", person, """
                    {"key": "%s", "office": "%s", "role": "%s", "title": {"en": "t", "zh": "t"}, "holder": "%1$s"}""".formatted(person, key, role));
        }
        return this;
    }

    private void item(String kind, String key, String content) {
        items.add(new CityItem(kind, key, JSON.readTree(content)));
    }

    Offices offices() {
        return Offices.of(new CityItems(items));
    }
}
