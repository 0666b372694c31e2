package org.moothall.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.kernel.Text;

class RouterTest {

    @TempDir
    Path folder;

    private SmallDuties city;

    @BeforeEach
    void a_small_city() {
        city = new SmallDuties(folder);
    }

    private Routing route(String matter, String area) {
        var router = city.router();
        return router.route(router.tree().require(matter), router.areas().require(area));
    }

    @Test
    void a_rule_for_a_branch_covers_its_leaves_and_a_rule_for_everywhere_every_area() {
        var pothole = route("streets.holes.pothole", "west.low");
        assertThat(pothole.lead()).isEqualTo("west");
        assertThat(pothole.rule()).isEqualTo("1");
    }

    @Test
    void the_deepest_matter_wins_over_a_broader_one() {
        var dark = route("streets.light.dark", "west.low");
        assertThat(dark.lead()).isEqualTo("lamps");
        assertThat(dark.others()).extracting(Routing.Other::office).containsExactly("west");
        assertThat(dark.others().getFirst().why().en())
                .isEqualTo("No: item 1 covers “Streets” in general, and there is one for “Street lamps”");
    }

    @Test
    void for_one_matter_the_deepest_area_wins() {
        city.duties += """
                - item: "4"
                  matters: [streets]
                  areas: [west.low]
                  lead: {office: roads}
                  because: {en: the Road Office keeps the old town, zh: 老城由道路管理所负责}
                """;
        assertThat(route("streets.holes.pothole", "west.low").lead()).isEqualTo("roads");
        assertThat(route("streets.holes.pothole", "west.low")
                        .others()
                        .getFirst()
                        .why())
                .isEqualTo(new Text(
                        "No: item 1 is general; there is one for Low Subdistrict alone", "否：第1项为一般规定，下街道另有专门规定"));
        assertThat(route("streets.holes.pothole", "west.high").lead()).isEqualTo("west");
    }

    @Test
    void a_deep_matter_wins_over_a_deep_area() {
        city.duties += """
                - item: "4"
                  matters: [streets]
                  areas: [west.low]
                  lead: {office: roads}
                  because: {en: the Road Office keeps the old town, zh: 老城由道路管理所负责}
                """;
        assertThat(route("streets.light.dark", "west.low").lead()).isEqualTo("lamps");
    }

    @Test
    void an_excepted_area_falls_back_to_the_next_rule_and_says_so() {
        var dark = route("streets.light.dark", "west.high");
        assertThat(dark.lead()).isEqualTo("west");
        assertThat(dark.others())
                .containsExactly(new Routing.Other(
                        "2", "lamps", new Text("No: item 2 does not apply in High Subdistrict", "否：第2项不适用于上街道")));
    }

    @Test
    void every_other_item_that_was_looked_at_is_named_whomever_it_leads_to() {
        city.duties += """
                - item: "4"
                  matters: [streets]
                  lead: {office: lamps}
                  because: {en: the Lamp Office fills in, zh: 路灯管理所补位}
                """;
        var router = city.router();
        var looked = router.looked(
                router.tree().require("streets.light.dark"), router.areas().require("west.low"));
        assertThat(looked)
                .extracting(Routing.Other::rule, Routing.Other::office)
                .containsExactly(tuple("1", "west"), tuple("4", "lamps"));
        assertThat(looked.getLast().why().en()).startsWith("No: item 4 covers “Streets” in general");
    }

    @Test
    void the_reason_names_place_topic_rule_and_office_in_both_languages() {
        assertThat(route("streets.light.dark", "west.low").why())
                .isEqualTo(new Text(
                        "“Lamp out” in Low Subdistrict, West District is looked after by Lamp Office: lamps belong to the lamp"
                                + " office (duty list, item 2).",
                        "西区下街道的“路灯不亮”由路灯管理所主办：路灯由路灯管理所管理（权责清单第2项）。"));
        assertThat(route("streets.light.dark", "west.low").basis())
                .isEqualTo(new Text("Lamp Order article 3", "《路灯规定》第三条"));
    }

    @Test
    void a_helper_is_asked_with_the_reason() {
        assertThat(route("streets.light.dark", "west.low").with())
                .containsExactly(new Routing.With("roads", new Text("closes the lane", "负责封路")));
    }

    @Test
    void what_no_rule_covers_is_the_coordination_centres_with_the_reason() {
        city.duties = "[]";
        var routing = route("streets.light.dark", "west.low");
        assertThat(routing.lead()).isEqualTo("centre");
        assertThat(routing.decided()).isFalse();
        assertThat(routing.why())
                .isEqualTo(new Text(
                        "Coordination Centre decides who looks after “Lamp out” in Low Subdistrict, West District: no item of"
                                + " the duty list covers it.",
                        "西区下街道的“路灯不亮”由协调中心分派：权责清单没有相应条目。"));
    }

    @Test
    void what_two_rules_cover_equally_is_the_coordination_centres_and_names_both() {
        city.duties += """
                - item: "4"
                  matters: [streets.light]
                  areas: [town]
                  lead: {office: roads}
                  because: {en: lamps stand on roads, zh: 路灯立于道路}
                """;
        var routing = route("streets.light.dark", "west.low");
        assertThat(routing.lead()).isEqualTo("centre");
        assertThat(routing.why().en()).contains("items 2 and 4 of the duty list fit equally well");
        assertThat(routing.others()).extracting(Routing.Other::office).containsExactly("lamps", "roads", "west");
    }

    @Test
    void an_office_where_nobody_holds_a_post_is_passed_over_with_the_reason() {
        city.empty = "lamps";
        var routing = route("streets.light.dark", "west.low");
        assertThat(routing.lead()).isEqualTo("centre");
        assertThat(routing.why().zh()).contains("路灯管理所目前无人在岗");
        assertThat(routing.others().getFirst())
                .isEqualTo(new Routing.Other("2", "lamps", new Text("No: nobody holds a post there now", "否：目前无人在岗")));
    }

    @Test
    void a_place_without_the_office_that_the_rule_names_is_the_coordination_centres() {
        city.duties = city.duties.replace("areas: [west]", "areas: [town]");
        var routing = route("streets.light.wire", "east");
        assertThat(routing.lead()).isEqualTo("centre");
        assertThat(routing.why().en())
                .contains("item 3 of the duty list names an office that this place does not have");
    }

    @Test
    void a_place_known_only_as_a_district_is_routed_too() {
        assertThat(route("streets.light.dark", "west").lead()).isEqualTo("lamps");
        assertThat(route("streets.light.dark", "town").lead()).isEqualTo("lamps");
    }

    @Test
    void routing_is_quick_enough_for_every_report() {
        var router = city.router();
        var matter = router.tree().require("streets.light.dark");
        var area = router.areas().require("west.low");
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long before = System.nanoTime();
            for (int i = 0; i < 20_000; i++)
                assertThat(router.route(matter, area).rule() == null).isFalse();
            best = Math.min(best, (System.nanoTime() - before) / 1000.0 / 20_000);
        }
        System.out.printf("a routing: %.2f µs%n", best);
        assertThat(best).isLessThan(50);
    }
}
