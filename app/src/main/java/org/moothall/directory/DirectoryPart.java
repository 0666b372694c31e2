package org.moothall.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `offices.yaml`, `people.yaml` and `posts.yaml`.
@Component
@Order(10)
class DirectoryPart implements CityPart {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

    private final Directory directory;

    DirectoryPart(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        var offices = folder.list("offices.yaml", reading);
        offices.forEach(DirectoryPart::office);
        circles(offices);
        folder.list("people.yaml", reading).forEach(DirectoryPart::person);
        folder.list("posts.yaml", reading).forEach(DirectoryPart::post);
    }

    private static void office(Entry office) {
        office.only("key", "name", "kind", "sector", "area", "parent", "phone", "hours");
        office.text("name");
        office.one(Office.Kind.class, "kind").ifPresent(kind -> sector(office, kind));
        office.maybeWord("sector");
        office.word("area");
        office.refers("area", "area");
        office.refers("parent", "office");
        office.maybeWord("phone");
        office.maybeText("hours");
        office.item("office");
    }

    private static void sector(Entry office, Office.Kind kind) {
        switch (kind) {
            case CITY_DEPARTMENT, COUNTY_DEPARTMENT -> office.word("sector");
            case COORDINATION_CENTRE, COUNTY, TOWNSHIP, SUPERVISION -> {
                if (office.has("sector"))
                    office.fault(
                            "sector",
                            "An office of this kind has no sector.",
                            "Take the sector away, or choose another kind.");
            }
        }
    }

    private static void circles(List<Entry> offices) {
        Map<String, String> parents = new HashMap<>();
        for (var office : offices)
            if (office.has("key") && office.has("parent"))
                parents.put(
                        office.content().path("key").asString(),
                        office.content().path("parent").asString());
        for (var office : offices) {
            var seen = new HashSet<String>();
            var at = office.content().path("key").asString("");
            while (parents.containsKey(at) && seen.add(at)) at = parents.getOrDefault(at, "");
            if (seen.contains(at) && at.equals(office.content().path("key").asString("")))
                office.fault(
                        "parent",
                        "The office “%s” stands above itself.".formatted(at),
                        "Name the next office up that leads to the topmost.");
        }
    }

    private static void person(Entry person) {
        person.only("key", "name", "email");
        person.text("name");
        person.maybeWord("email")
                .filter(email -> !EMAIL.matcher(email).matches())
                .ifPresent(email -> person.fault(
                        "email",
                        "“%s” is no e-mail address.".formatted(email),
                        "Write one, as name@city.example, or none."));
        person.item("person");
    }

    private static void post(Entry post) {
        post.only("key", "office", "role", "title", "holder");
        post.word("office");
        post.refers("office", "office");
        post.one(Role.class, "role");
        post.text("title");
        post.refers("holder", "person");
        post.item("post");
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return new DirectoryGaps(items).all();
    }

    @Override
    public void use(CityItems items) {
        directory.use(Offices.of(items));
    }
}
