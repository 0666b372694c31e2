package org.moothall.persons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: mass-petition",
                "name: {en: Illegal gathering, zh: 非法聚集}",
                "Watchlist of callers",
                "tag: repeat_petitioner",
                "Repeat callers",
                "Protests and demonstrations",
                "a risk score for each reporter",
                "stability maintenance",
                "重点人员台账",
                "越级上访",
                "集体访",
                "群体性事件预警",
                "缠访闹访",
                "信访人评分",
                "游行示威",
                "拟列入黑名单"
            })
    void what_is_about_people_or_their_rights_is_found(String text) {
        assertThat(Persons.found(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: roads.surface.pothole",
                "To the petitioner:",
                "信访人：",
                "joint-petitions: {representatives: 5}",
                "A picket fence is broken",
                "The assembly hall is cold",
                "Wages not paid",
                "召集会商",
                "旅游行业",
                "垃圾聚集",
                "网上访问",
                "遗失信件",
                "分布控制",
                "Demonstration project",
                "Flood risk level",
                "Patriotic street"
            })
    void what_is_about_a_matter_is_not(String text) {
        assertThat(Persons.found(text)).isEmpty();
    }

    @Test
    void every_exception_has_a_reason_and_is_needed() {
        assertThat(Persons.HARMLESS).allSatisfy((phrase, reason) -> {
            assertThat(reason).hasSizeGreaterThan(5);
            assertThat(Persons.word(phrase)).as(phrase).isPresent();
        });
    }
}
