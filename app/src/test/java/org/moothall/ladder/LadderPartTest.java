package org.moothall.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.Text;
import tools.jackson.databind.json.JsonMapper;

class LadderPartTest {

    @TempDir
    Path folder;

    private List<String> faults(String yaml) throws IOException {
        Files.writeString(folder.resolve("ladders.yaml"), yaml);
        var reading = new Reading();
        new LadderPart().read(new CityFolder(folder), reading);
        return reading.faults().stream().map(Fault::what).toList();
    }

    @Test
    void what_is_wrong_is_named_with_what_to_do() throws IOException {
        assertThat(faults("""
                drill: {at: ["8:30"], office: duty}
                ladders:
                  - key: overdue
                    name: {en: Overdue, zh: 超期}
                    for: []
                    hours: {from: "17:30", until: "08:30"}
                    again: soon
                    steps:
                      - {office: own, role: boss, minutes: 0}
                  - key: empty
                    name: {en: Empty, zh: 空}
                    for: [x]
                    again: 10
                """))
                .contains(
                        "The ladders have no last resort.",
                        "“8:30” is no time of the day.",
                        "Nothing goes up this ladder.",
                        "The hours end before they begin.",
                        "“soon” is no number of minutes.",
                        "“boss” is no role.",
                        "“0” is no number of minutes.",
                        "The ladder has no step.");
    }

    @Test
    void a_duty_post_that_no_desk_has_is_a_fault_with_its_line() throws IOException {
        Files.createDirectories(folder.resolve("duty"));
        Files.writeString(folder.resolve("ladders.yaml"), """
                last-resort: {office: duty, email: a@b.example}
                ladders:
                  - key: duty
                    name: {en: Duty, zh: 值班}
                    for: [roster]
                    again: 30
                    steps:
                      - {duty: centre/officer, minutes: 2}
                      - {duty: centre/officer, who: next, minutes: 2}
                      - {duty: centre/ofcer, minutes: 2}
                      - {duty: centre, minutes: 2}
                      - {duty: centre/officer, who: all, minutes: 2}
                """);
        var reading = new Reading();
        var desk = new JsonMapper().readTree("{\"posts\":[{\"key\":\"officer\"}]}");
        reading.item("duty-desk", "centre", desk, "duty/centre.yaml", 1);
        new LadderPart().read(new CityFolder(folder), reading);
        reading.finish();
        assertThat(reading.faults())
                .filteredOn(fault -> !fault.what().contains("no office"))
                .extracting(Fault::line, Fault::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(10, "There is no duty post “centre/ofcer”."),
                        org.assertj.core.groups.Tuple.tuple(11, "There is no duty post “centre”."),
                        org.assertj.core.groups.Tuple.tuple(12, "A duty rings all who are on, or who is next."));
    }

    @Test
    void a_last_resort_without_anybody_and_any_address_is_a_gap() throws IOException {
        var json = new JsonMapper();
        var alone = new CityItems(
                List.of(new CityItem("last-resort", "last-resort", json.readTree("{\"office\":\"duty\"}"))));
        assertThat(new LadderPart().gaps(alone))
                .singleElement()
                .satisfies(gap -> assertThat(gap.what()).contains("Nobody is at the last resort"));
        var addressed = new CityItems(List.of(new CityItem(
                "last-resort", "last-resort", json.readTree("{\"office\":\"duty\",\"email\":\"a@b.example\"}"))));
        assertThat(new LadderPart().gaps(addressed)).isEmpty();
    }

    @Test
    void what_rings_by_day_waits_for_the_next_working_hour() {
        var zone = ZoneId.of("Asia/Shanghai");
        var holiday = LocalDate.parse("2026-11-24");
        var calendar =
                new WorkCalendar(zone, Map.of(holiday, new WorkCalendar.SpecialDay(false, new Text("Holiday", "假日"))));
        var usual = Ladder.usual("x");
        assertThat(at(usual, "2026-11-23T09:00+08:00", calendar)).isEqualTo("2026-11-23T01:00:00Z");
        assertThat(at(usual, "2026-11-23T07:00+08:00", calendar)).isEqualTo("2026-11-23T00:30:00Z");
        assertThat(at(usual, "2026-11-23T17:30+08:00", calendar)).isEqualTo("2026-11-25T00:30:00Z");
        assertThat(at(usual, "2026-11-28T12:00+08:00", calendar)).isEqualTo("2026-11-30T00:30:00Z");
        var urgent = new Ladder("u", new Text("u", "u"), List.of("x"), null, 1, List.of());
        assertThat(at(urgent, "2026-11-28T03:00+08:00", calendar)).isEqualTo("2026-11-27T19:00:00Z");
    }

    private static String at(Ladder ladder, String when, WorkCalendar calendar) {
        Instant at = java.time.OffsetDateTime.parse(when).toInstant();
        return ladder.open(at, calendar).toString();
    }
}
