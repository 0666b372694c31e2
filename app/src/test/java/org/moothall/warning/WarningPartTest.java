package org.moothall.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter.Urgency;
import org.moothall.warning.Warning.Grade;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

class WarningPartTest {

    @TempDir
    Path folder;

    private static final String KINDS = """
            [{"key": "water", "path": ["water"], "leaf": false},
             {"key": "water.tap", "path": ["water", "water.tap"], "leaf": true, "procedure": "service-request"},
             {"key": "conduct", "path": ["conduct"], "leaf": false},
             {"key": "conduct.staff", "path": ["conduct", "conduct.staff"], "leaf": true, "procedure": "complaint"},
             {"key": "conduct.hours", "path": ["conduct", "conduct.hours"], "leaf": true, "procedure": "service-request"},
             {"key": "secret", "path": ["secret"], "leaf": true, "procedure": "service-request", "sealed": true}]""";

    private List<Fault> faults(String yaml) throws IOException {
        Files.writeString(folder.resolve(WarningPart.FILE), yaml);
        var reading = new Reading();
        for (var kind : JsonMapper.shared().readTree(KINDS))
            reading.item("matter", kind.path("key").asString(), kind, "matters.yaml", 1);
        new WarningPart(new StaticListableBeanFactory().getBeanProvider(WarningStore.class))
                .read(new CityFolder(folder), reading);
        reading.finish();
        return reading.faults();
    }

    @Test
    void what_is_wrong_is_named_with_its_line_and_what_to_do() throws IOException {
        assertThat(faults("""
                watched: [water, wattr.tap]
                urgent: [conduct.hours]
                look: "5:30"
                least: 2
                budget: {a-week: many, offices: {nobody: 3}}
                hours: {from: "17:30", until: "08:30"}
                grades:
                  - {grade: blue, interval: 100, answer: 9}
                  - {grade: red, interval: 50, answer: 2}
                higher: {urgency: [dire], times: 4}
                watch: []
                """))
                .extracting(fault -> fault.line() + " " + fault.what())
                .containsExactly(
                        "1 There is no matter “wattr.tap”.",
                        "2 “conduct.hours” is not among the watched.",
                        "3 “5:30” is no time of the day.",
                        "4 “2” is no number from 5 to 1,000.",
                        "5 “many” is no number from 0 to 1,000.",
                        "5 There is no office “nobody”.",
                        "6 The hours end before they begin.",
                        "7 The grades are not blue, yellow, orange and red.",
                        "9 “50” is no number from 101 to 999,999.",
                        "10 “dire” is no urgency.",
                        "11 “watch” is not a field that is known here.");
    }

    @Test
    void what_is_about_somebodys_own_words_or_rights_is_not_counted_nor_a_branch_with_such_a_kind() throws IOException {
        assertThat(faults("watched: [water.tap, conduct.hours]")).isEmpty();
        assertThat(faults("watched: [secret, conduct]"))
                .extracting(Fault::what)
                .containsExactly(
                        "“secret” is sealed, restricted, or about petitions or complaints.",
                        "Below “conduct” is “conduct.staff”, which is sealed, restricted, or about petitions or complaints.");
    }

    private static Sign sign(double interval, double observed) {
        var day = LocalDate.of(2026, 11, 23);
        return new Sign(
                "x", "x", "", List.of(), "", day, day, observed, 4, "", interval, null, new Text("", ""), List.of());
    }

    @Test
    void a_grade_is_by_how_rare_it_is_and_one_higher_for_danger_or_growth() {
        var rules = Rules.USUAL;
        assertThat(rules.grade(sign(31, 5), null)).isEqualTo(Grade.BLUE);
        assertThat(rules.grade(sign(Double.NaN, 5), null)).isEqualTo(Grade.BLUE);
        assertThat(rules.grade(sign(400, 5), Urgency.ORDINARY)).isEqualTo(Grade.ORANGE);
        assertThat(rules.grade(sign(31, 16), null)).isEqualTo(Grade.YELLOW);
        assertThat(rules.grade(sign(31, 16), Urgency.DANGER)).as("once").isEqualTo(Grade.YELLOW);
        assertThat(rules.grade(sign(5_000, 99), Urgency.DANGER)).isEqualTo(Grade.RED);
    }

    @Test
    void hours_for_an_answer_run_while_people_work_but_for_a_red_one() {
        var calendar = new WorkCalendar(ZoneId.of("Asia/Shanghai"), Map.of());
        var friday = Instant.parse("2026-11-27T08:30:00Z"); // 16:30 in Lanfeng
        assertThat(Rules.USUAL.due(Grade.RED, friday, calendar)).isEqualTo(friday.plus(Duration.ofHours(2)));
        assertThat(Rules.USUAL.due(Grade.ORANGE, friday, calendar)).isEqualTo("2026-11-30T03:30:00Z");
        var night = Instant.parse("2026-11-26T21:30:00Z"); // 05:30 on Friday
        assertThat(Rules.USUAL.due(Grade.ORANGE, night, calendar)).isEqualTo("2026-11-27T04:30:00Z");
    }
}
