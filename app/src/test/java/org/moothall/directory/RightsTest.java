package org.moothall.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.directory.Rights.Right;
import org.moothall.kernel.Text;
import tools.jackson.databind.json.JsonMapper;

class RightsTest {

    private static final String OFFICE = """
            {"key": "%s", "name": {"en": "%1$s", "zh": "%1$s"}, "kind": "township", "area": "lanfeng"%s}""";

    private final Offices offices = Offices.of(new CityItems(List.of(
            office("centre", ""), office("county", "centre"), office("town", "county"), office("water", "centre"))));
    private final Rights rights = new Rights(offices);

    @Test
    void caseworkers_and_heads_of_the_lead_office_see_and_handle_its_cases() {
        assertThat(all("town", Role.CASEWORKER)).containsExactlyInAnyOrder(Right.SEE, Right.HANDLE);
        assertThat(all("town", Role.HEAD)).containsExactlyInAnyOrder(Right.SEE, Right.HANDLE, Right.LEAD);
    }

    @Test
    void a_co_handling_office_sees_and_contributes() {
        assertThat(all("water", Role.CASEWORKER)).containsExactlyInAnyOrder(Right.SEE, Right.CONTRIBUTE);
    }

    @Test
    void the_head_of_an_office_above_sees_and_answers_for_it_but_does_not_handle() {
        assertThat(all("county", Role.HEAD)).containsExactlyInAnyOrder(Right.SEE, Right.LEAD);
        assertThat(all("centre", Role.HEAD)).containsExactlyInAnyOrder(Right.SEE, Right.LEAD);
        assertThat(all("county", Role.CASEWORKER)).isEmpty();
    }

    @Test
    void triage_sees_and_assigns_and_handles_only_what_is_the_centre_s_own() {
        assertThat(all("centre", Role.TRIAGE)).containsExactlyInAnyOrder(Right.SEE, Right.ASSIGN);
        assertThat(rights.may(officer("centre", Role.TRIAGE), Right.HANDLE, on("centre")))
                .isTrue();
    }

    @Test
    void counter_sees_and_speaks_for_the_reporter() {
        assertThat(all("centre", Role.COUNTER)).containsExactlyInAnyOrder(Right.SEE, Right.SPEAK_FOR_REPORTER);
    }

    @Test
    void a_supervisor_sees_and_an_administrator_has_no_right_on_a_case() {
        assertThat(all("centre", Role.SUPERVISOR)).containsExactly(Right.SEE);
        assertThat(all("town", Role.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void no_role_is_no_right() {
        assertThat(Arrays.stream(Right.values()).filter(right -> rights.may(officer("town"), right, on("town"))))
                .isEmpty();
    }

    @Test
    void a_kind_that_is_for_others_leaves_no_right_whatever_the_post() {
        var city = new CityItems(List.of(
                office("centre", ""),
                office("town", "centre"),
                item("matter", "a.b", """
                {"key": "a.b", "path": ["a", "a.b"], "leaf": true}"""),
                item("restricted", "some", """
                {"key": "some", "matters": ["a"], "seen-by": [{"office": "town", "role": "head"}, {"role": "supervisor"}],
                 "because": {"en": "it is", "zh": "是"}}""")));
        var strict = new Rights(Offices.of(city));
        var on = new Rights.On("a.b", "town", Set.of());
        assertThat(strict.may(officer("town", Role.HEAD), Right.HANDLE, on)).isTrue();
        assertThat(strict.may(officer("centre", Role.SUPERVISOR), Right.SEE, on))
                .isTrue();
        for (var role : Role.values())
            for (var right : Right.values())
                if (role != Role.SUPERVISOR && (role != Role.HEAD))
                    assertThat(strict.may(officer("town", role), right, on)).isFalse();
        assertThat(strict.may(officer("centre", Role.HEAD), Right.SEE, on)).isFalse();
        assertThat(strict.may(officer("centre", Role.TRIAGE), Right.ASSIGN, on)).isFalse();
        assertThat(strict.may(officer("centre", Role.HEAD), Right.SEE, on("town")))
                .isTrue();
    }

    private static Rights.On on(String lead, String... helpers) {
        return new Rights.On("a.kind", lead, Set.of(helpers));
    }

    private Set<Right> all(String office, Role role) {
        return Arrays.stream(Right.values())
                .filter(right -> rights.may(officer(office, role), right, on("town", "water")))
                .collect(Collectors.toSet());
    }

    private Officer officer(String office, Role... roles) {
        var name = new Text("Zhou Min", "周敏");
        return new Officer("zhou-min", name, offices.require(office), name, Set.of(roles));
    }

    private static CityItem office(String key, String parent) {
        var above = parent.isEmpty() ? "" : ", \"parent\": \"" + parent + "\"";
        return item("office", key, OFFICE.formatted(key, above));
    }

    private static CityItem item(String kind, String key, String content) {
        return new CityItem(kind, key, new JsonMapper().readTree(content));
    }
}
