package org.moothall.directory;

import java.util.ArrayList;
import java.util.List;
import org.moothall.city.CityItems;
import org.moothall.city.Fault;

/// What a directory still lacks for every matter to have an office, and every office somebody who answers.
final class DirectoryGaps {

    private final CityItems items;
    private final Offices offices;
    private final List<Fault> gaps = new ArrayList<>();

    DirectoryGaps(CityItems items) {
        this.items = items;
        this.offices = Offices.of(items);
    }

    List<Fault> all() {
        triage();
        for (var office : offices.all()) office(office);
        for (var person : offices.people()) person(person);
        twice();
        return gaps;
    }

    private void triage() {
        var city = items.find("city", "city");
        if (city.isEmpty()) return;
        var key = city.get().content().path("triage").asString("");
        if (offices.find(key).isEmpty())
            gap(
                    "city.yaml",
                    "There is no office “%s” for what no rule can send.".formatted(key),
                    "Name the coordination centre as triage:.");
        else if (offices.holders(key, Role.TRIAGE).findAny().isEmpty())
            gap(
                    "posts.yaml",
                    "Nobody sends what no rule can send: “%s” has no filled triage post.".formatted(key),
                    "Add a post with role: triage and a holder.");
    }

    private void office(Office office) {
        if (offices.posts(office.key()).isEmpty())
            gap(
                    "posts.yaml",
                    "The office “%s” has no post.".formatted(office.key()),
                    "Add one with role: caseworker or head and a holder.");
        else if (office.kind() != Office.Kind.SUPERVISION
                && offices.answerable(office.key()).isEmpty())
            gap(
                    "posts.yaml",
                    "Nobody answers for the cases of “%s”.".formatted(office.key()),
                    "Give one of its caseworker or head posts a holder.");
    }

    private void person(Person person) {
        if (offices.officer(person.key()).isEmpty())
            gap(
                    "people.yaml",
                    "“%s” holds no post.".formatted(person.key()),
                    "Name them as holder: of a post, or take them away.");
    }

    private void twice() {
        for (var person : offices.people()) {
            var of = offices.all().stream()
                    .filter(office -> offices.holders(office.key()).contains(person.key()))
                    .map(Office::key)
                    .toList();
            if (of.size() > 1)
                gap(
                        "posts.yaml",
                        "“%s” holds posts in %s; only the first counts."
                                .formatted(person.key(), String.join(" and ", of)),
                        "Let one person hold posts in one office.");
        }
    }

    private void gap(String file, String what, String mend) {
        gaps.add(new Fault(file, 0, what, mend));
    }
}
