package org.moothall.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.Fault;
import org.moothall.kernel.Language;

class MattersPartTest {

    @TempDir
    Path folder;

    private SmallDuties city;

    @BeforeEach
    void a_small_city() {
        city = new SmallDuties(folder);
    }

    private List<String> faults() {
        return city.read().faults().stream().map(Fault::toString).toList();
    }

    private List<String> gaps() {
        assertThat(faults()).isEmpty();
        return new MatterGaps(city.router()).all().stream().map(Fault::toString).toList();
    }

    @Test
    void a_sound_folder_has_neither_fault_nor_gap() {
        assertThat(gaps()).isEmpty();
        var tree = city.router().tree();
        var pothole = tree.require("streets.holes.pothole");
        assertThat(pothole.path()).containsExactly("streets", "streets.holes", "streets.holes.pothole");
        assertThat(pothole.isPublic()).isFalse();
        assertThat(pothole.place()).isEqualTo(Matter.Precision.NEIGHBOURHOOD);
        assertThat(pothole.questions().getFirst().choices())
                .extracting(Question.Choice::key)
                .containsExactly("hand", "arm");
        assertThat(tree.top()).extracting(Matter::key).containsExactly("streets");
        assertThat(tree.leaves()).hasSize(3);
        assertThat(tree.children("streets")).extracting(Matter::key).containsExactly("streets.light", "streets.holes");
    }

    @Test
    void a_matter_is_found_by_words_of_either_language() {
        var tree = city.router().tree();
        assertThat(tree.search("the lamps are dark", Language.EN, 3).getFirst().key())
                .isEqualTo("streets.light.dark");
        assertThat(tree.search("路灯不亮了", Language.ZH, 3).getFirst().key()).isEqualTo("streets.light.dark");
        assertThat(tree.search("灯泡坏了", Language.ZH, 3).getFirst().key()).isEqualTo("streets.light.dark");
        assertThat(tree.search("big potholes here", Language.EN, 3).getFirst().key())
                .isEqualTo("streets.holes.pothole");
        assertThat(tree.search("the", Language.EN, 3)).isEmpty();
        assertThat(tree.search("giraffe", Language.EN, 3)).isEmpty();
    }

    @Test
    void a_matter_without_chinese_name_is_named_with_its_line() {
        city.matters = city.matters.replace("{en: Pothole, zh: 路面坑洞}", "{en: Pothole}");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("matters.yaml:24:")
                .contains("Chinese");
    }

    @Test
    void a_branch_seals_all_kinds_under_it() {
        city.matters = city.matters.replace(
                "  name: {en: Holes, zh: 坑洞}\n", "  name: {en: Holes, zh: 坑洞}\n      sealed: true\n");
        assertThat(gaps()).isEmpty();
        var tree = city.router().tree();
        assertThat(tree.require("streets.holes.pothole").sealed()).isTrue();
        assertThat(tree.require("streets.light.dark").sealed()).isFalse();
    }

    @Test
    void a_sealed_kind_that_is_public_is_a_fault() {
        city.matters = city.matters.replace(
                "  name: {en: Street lamps, zh: 路灯}\n", "  name: {en: Street lamps, zh: 路灯}\n      sealed: true\n");
        assertThat(faults()).hasSize(2).allMatch(fault -> fault.contains("is sealed, so nothing of it is public"));
    }

    @Test
    void a_kind_that_a_law_keeps_from_who_is_accused_and_that_is_not_sealed_is_named() {
        var law = new org.moothall.city.CityItem(
                "law-seals",
                "service-request",
                tools.jackson.databind.node.JsonNodeFactory.instance
                        .objectNode()
                        .put("pack", "some-law")
                        .put("article", "30(3)"));
        assertThat(MattersPart.unsealed(law, city.router().tree()).map(Fault::toString))
                .hasSize(3)
                .first()
                .asString()
                .contains("streets.light.dark", "some-law", "article 30(3)", "sealed: true");
    }

    @Test
    void an_unknown_procedure_is_named_with_its_line() {
        city.matters = city.matters.replaceFirst("procedure: service-request", "procedure: service-reqest");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("matters.yaml:10:")
                .contains("service-request");
    }

    @Test
    void a_question_without_choices_is_named_with_its_line() {
        city.matters =
                city.matters.replaceAll("(?s)              choices:.*", "").stripTrailing() + "\n";
        assertThat(faults()).singleElement().asString().contains("needs two choices or more");
    }

    @Test
    void one_key_twice_is_a_fault() {
        city.matters = city.matters.replace("key: streets.light.wire", "key: streets.light.dark");
        assertThat(faults()).first().asString().startsWith("matters.yaml:14:").contains("second time");
    }

    @Test
    void a_fourth_level_is_a_fault() {
        city.matters = city.matters
                .replace(
                        "          name: {en: Bare wire, zh: 电线裸露}\n",
                        "          name: {en: Bare wire, zh: 电线裸露}\n          matters: [{key: x, name: {en: X, zh: X}, procedure: service-request, urgency: danger}]\n")
                .replace(
                        "          procedure: service-request\n          urgency: danger\n          public: true\n          place: exact\n",
                        "");
        assertThat(faults()).singleElement().asString().contains("fourth level");
    }

    @Test
    void unknown_matter_area_office_sector_and_level_are_each_named() {
        city.duties += """
                - item: "9"
                  matters: [streets.lihgt]
                  areas: [wset]
                  lead: {office: lmaps}
                  with:
                    - {sector: raods, level: city, why: {en: a, zh: 甲}}
                    - {level: village, why: {en: a, zh: 甲}}
                    - {level: city, why: {en: a, zh: 甲}}
                  because: {en: a, zh: 甲}
                """;
        assertThat(faults()).hasSize(6).allMatch(fault -> fault.startsWith("responsibilities.yaml:"));
        assertThat(String.join("\n", faults()))
                .contains("“streets.light”", "“west”", "“lamps”", "raods", "village", "no office of its own");
    }

    @Test
    void an_item_without_lead_matters_or_reason_is_a_fault() {
        city.duties += "- item: \"9\"\n";
        assertThat(faults()).hasSize(3);
    }

    @Test
    void a_matter_that_nobody_leads_is_a_gap_with_a_way_to_mend_it() {
        city.duties = city.duties.replaceFirst("matters: \\[streets\\]", "matters: [streets.holes]");
        assertThat(gaps())
                .containsExactly(
                        "responsibilities.yaml: No item of the duty list covers “streets.light.dark” in “west.high”."
                                + " Add an item for “streets.light.dark” or a branch above it.");
    }

    @Test
    void two_rules_that_fit_equally_well_are_a_gap_that_names_both() {
        city.duties += """
                - item: "4"
                  matters: [streets.light]
                  areas: [town]
                  lead: {office: roads}
                  because: {en: lamps stand on roads, zh: 路灯立于道路}
                """;
        assertThat(gaps())
                .anySatisfy(
                        gap -> assertThat(gap)
                                .contains(
                                        "Items 2 and 4 fit “streets.light.dark” in “east” (and 2 more: 2 kinds of matter in 2 of 3 areas)"));
    }

    @Test
    void an_office_without_anybody_is_a_gap() {
        city.empty = "roads";
        assertThat(gaps()).singleElement().asString().contains("“roads” to help", "where nobody answers");
        city.empty = "east";
        assertThat(gaps()).singleElement().asString().contains("to “east”, where nobody answers");
    }

    @Test
    void an_item_that_never_decides_is_a_gap() {
        city.duties += """
                - item: "8"
                  matters: [streets.light]
                  areas: [west.low]
                  except: [west]
                  lead: {office: roads}
                  because: {en: a, zh: 甲}
                """;
        assertThat(gaps()).singleElement().asString().contains("Item 8 never decides");
    }
}
