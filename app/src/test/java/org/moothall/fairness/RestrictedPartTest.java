package org.moothall.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import tools.jackson.databind.json.JsonMapper;

class RestrictedPartTest {

    @TempDir
    Path folder;

    private final RestrictedPart part = new RestrictedPart();

    @Test
    void a_rule_with_somebody_for_everything_is_sound() {
        assertThat(gaps("{\"office\": \"watch\"}, {\"office\": \"top\"}, {\"office\": \"centre\"}", false))
                .isEmpty();
    }

    @Test
    void a_kind_that_nobody_could_own_review_or_supervise_is_named() {
        assertThat(gaps("{\"office\": \"centre\", \"role\": \"counter\"}", false))
                .containsExactly("“a.b” is restricted to people of whom nobody may own it.");
        assertThat(gaps("{\"office\": \"top\"}", false))
                .containsExactly(
                        "“a.b” is restricted to people of whom nobody may review what top-head decided.",
                        "“a.b” is restricted to people of whom nobody may supervise it.");
    }

    @Test
    void a_restricted_kind_is_not_public() {
        assertThat(gaps("{\"office\": \"watch\"}, {\"office\": \"top\"}, {\"office\": \"centre\"}", true))
                .containsExactly("“a.b” is public.");
    }

    @Test
    void what_is_wrong_in_the_file_is_named_with_what_to_do() throws IOException {
        Files.writeString(folder.resolve("restricted.yaml"), """
                - key: one
                  matters: []
                  seen-by:
                    - {rank: high}
                """);
        var reading = new Reading();
        part.read(new CityFolder(folder), reading);
        assertThat(reading.faults())
                .extracting(Fault::what)
                .contains("The rule says no matters.", "This names neither an office nor a role.");
    }

    private List<String> gaps(String seenBy, boolean isPublic) {
        var items = new ArrayList<CityItem>();
        items.add(item("city", "city", "{\"triage\": \"centre\"}"));
        office(items, "top", "city-department", "", "head");
        office(items, "centre", "coordination-centre", "top", "triage", "counter");
        office(items, "watch", "supervision", "top", "supervisor", "caseworker");
        items.add(item("matter", "a.b", """
                {"key": "a.b", "path": ["a", "a.b"], "leaf": true, "public": %s}""".formatted(isPublic)));
        items.add(item("restricted", "some", """
                {"key": "some", "matters": ["a"], "seen-by": [%s], "because": {"en": "it is", "zh": "是"}}""".formatted(seenBy)));
        return part.gaps(new CityItems(items)).stream().map(Fault::what).toList();
    }

    private static void office(List<CityItem> items, String key, String kind, String parent, String... roles) {
        var above = parent.isEmpty() ? "" : ", \"parent\": \"" + parent + "\"";
        items.add(item("office", key, """
                {"key": "%s", "name": {"en": "%1$s", "zh": "%1$s"}, "kind": "%s", "area": "a"%s}""".formatted(key, kind, above)));
        for (var role : roles) {
            var person = key + "-" + role;
            items.add(item("person", person, """
                    {"key": "%s", "name": {"en": "%1$s", "zh": "%1$s"}}""".formatted(person)));
            items.add(item("post", person, """
                    {"key": "%s", "office": "%s", "role": "%s", "title": {"en": "t", "zh": "t"}, "holder": "%1$s"}""".formatted(person, key, role)));
        }
    }

    private static CityItem item(String kind, String key, String content) {
        return new CityItem(kind, key, new JsonMapper().readTree(content));
    }
}
