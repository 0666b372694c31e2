package org.moothall.drawup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.city.City;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.Fault;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// `check` proves that each desk can be filled, or says which rules its people cannot keep together.
@CityTest
class FillPartTest {

    @Autowired
    FillPart part;

    @Autowired
    City city;

    @Test
    void every_desk_of_lanfeng_can_be_filled_in_the_month_of_most_holidays() {
        assertThat(city.check())
                .filteredOn(fault -> fault.toString().startsWith("duty/"))
                .isEmpty();
    }

    @Test
    void a_desk_whose_people_may_not_serve_so_often_is_named_with_its_rules() {
        assertThat(part.gaps(items("{\"rest-after-night\": 24}")))
                .extracting(Fault::toString)
                .singleElement()
                .asString()
                .contains("duty/one.yaml", "cannot fill", "“Officer", "24 hours of rest", "Name more people");
    }

    @Test
    void where_that_rule_is_a_wish_it_can_be_filled() {
        assertThat(part.gaps(items("{\"rest-after-night\": 24, \"price\": {\"rest-after-night\": 40}}")))
                .isEmpty();
    }

    private static CityItems items(String rules) {
        return new CityItems(List.of(
                item("office", "bureau", "{\"key\": \"bureau\", \"kind\": \"city-department\", \"area\": \"x\"}"),
                item("person", "an", "{\"key\": \"an\", \"name\": {\"en\": \"An\", \"zh\": \"安\"}}"),
                item(
                        "post",
                        "bureau.head",
                        "{\"key\": \"bureau.head\", \"office\": \"bureau\", \"role\": \"head\", \"holder\": \"an\"}"),
                item("duty-desk", "one", """
                        {"key": "one", "name": {"en": "One", "zh": "一"}, "office": "bureau",
                         "shifts": [{"key": "whole", "name": {"en": "x", "zh": "x"}, "from": "08:00", "hours": 24,
                                     "night": true}],
                         "posts": [{"key": "officer", "name": {"en": "Officer", "zh": "值班员"},
                                    "needs": [{"shift": "whole", "many": 1}]}],
                         "people": [{"post": "bureau.head"}], "rules": %s}""".formatted(rules))));
    }

    private static CityItem item(String kind, String key, String json) {
        return new CityItem(kind, key, JsonMapper.builder().build().readTree(json));
    }
}
