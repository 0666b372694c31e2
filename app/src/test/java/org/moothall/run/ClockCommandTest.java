package org.moothall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.Moothall;
import org.moothall.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./moothall clock`, as whoever checks a date types it.
class ClockCommandTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CITY = Path.of("..", "city");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Commands.line(Moothall.class)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private JsonNode clock(String pack, String clock, String from, String... more) {
        var args = Stream.concat(Stream.of("clock", "--pack", pack, "--clock", clock, "--from", from), Stream.of(more));
        assertThat(run(args.toArray(String[]::new))).as(err.toString()).isZero();
        return JSON.readTree(out.toString());
    }

    @Test
    void it_answers_the_date_the_rule_and_every_day() {
        var json = clock("cn-petition-2022", "C4", "2026-02-12T09:30");
        assertThat(json.path("due").asString()).isEqualTo("2026-02-26T23:59:59+08:00");
        assertThat(json.path("clock").asString()).isEqualTo("c4");
        assertThat(json.path("version").asInt()).isEqualTo(1);
        assertThat(json.path("article").asString()).isEqualTo("23(3)");
        assertThat(json.path("certainty").asString()).isEqualTo("H");
        assertThat(json.path("from").asString()).isEqualTo("2026-02-12T09:30:00+08:00");
        var days = json.path("proof").path("days").valueStream().toList();
        assertThat(days).hasSize(14);
        assertThat(days.stream()
                        .filter(day -> day.path("counts").asBoolean())
                        .map(day -> day.path("date").asString()))
                .containsExactly("2026-02-13", "2026-02-14", "2026-02-24", "2026-02-25", "2026-02-26");
        assertThat(days.get(1).path("why").asString()).isEqualTo("worked-weekend");
        assertThat(days.get(2).path("name").path("zh").asString()).isEqualTo("春节");
        assertThat(json.path("proof").path("sentence").path("en").asString())
                .isEqualTo(
                        "5 working days from 2026-02-12 09:30, the next day being the first; 9 days between did not count; due Thursday 2026-02-26 23:59:59 +08:00.");
    }

    @Test
    void pauses_stand_there_with_their_ground_and_rolled_days_with_their_name() {
        var json =
                clock("cn-petition-2022", "c10", "2026-03-02T09:00", "--pause", "2026-03-10T09:00..2026-03-13T17:00");
        assertThat(json.path("proof")
                        .path("pauses")
                        .path(0)
                        .path("ground")
                        .path("zh")
                        .asString())
                .contains("第三十六条");
        assertThat(json.path("proof")
                        .path("rolled")
                        .valueStream()
                        .map(day -> day.path("name").path("en").asString()))
                .containsExactly("Tomb-Sweeping Day", "Tomb-Sweeping Day", "Tomb-Sweeping Day");
    }

    @Test
    void the_days_of_a_city_count_where_one_is_named() {
        var json = clock(
                "uk-complaints-2024",
                "stage-1",
                "2026-09-24T09:00",
                "--city",
                CITY.resolve("lanfeng").toString());
        assertThat(json.path("due").asString()).isEqualTo("2026-10-15T23:59:59+08:00");
        assertThat(json.path("zone").asString()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void what_the_calendar_does_not_know_yet_is_said() {
        assertThat(clock("cn-petition-2022", "c4", "2026-12-29")
                        .path("warnings")
                        .path(0)
                        .path("en")
                        .asString())
                .contains("beyond 2026-12-31");
    }

    @Test
    void the_switch_for_the_last_day_is_the_askers() {
        assertThat(clock("cn-petition-2022", "c3", "2025-09-20T09:00", "--ends", "stay")
                        .path("due")
                        .asString())
                .isEqualTo("2025-10-05T23:59:59+08:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--pack nope --clock c1 --from 2026-03-02 | There is no pack “nope”. There are cn-petition-2022, hotline, in-cpgrams-2024, uk-complaints-2024.",
                "--pack hotline --clock c1 --from 2026-03-02 | The pack hotline has no clock “c1”. It has handle, call-back, works.",
                "--pack hotline --clock handle --from 2026-03-02 | How long handle is depends on the urgency",
                "--pack hotline --clock handle --from 2026-03-02 --urgency danger | handle counts in hours: write the time too",
                "--pack hotline --clock handle --from soon --urgency complex | “soon” is no date that can be read.",
                "--pack hotline --clock handle --from 2026-02-30 --urgency complex | “2026-02-30” is no date that can be read.",
                "--pack hotline --clock works --from 2026-03-02 | there is nothing to count",
                "--pack hotline --clock handle | Add --from DATE-TIME.",
                "--pack hotline --from 2026-03-02 | Add --clock C.",
                "--pack cn-petition-2022 --clock c6 --from 2026-03-02 --extend 31 | c6 can be extended by at most 30d: Regulations on Petition Work (2022), article 34.",
                "--pack cn-petition-2022 --clock c6 --from 2026-03-02 --extend much | “much” is no extension.",
                "--pack cn-petition-2022 --clock c8 --from 2026-03-02 --extend 1 | knows no extension",
                "--pack cn-petition-2022 --clock c8 --from 2026-03-02 --pause 2026-03-04..2026-03-05 | knows no pause",
                "--pack cn-petition-2022 --clock c10 --from 2026-03-02 --pause 2026-03-05..2026-03-04 | ends before it begins",
                "--pack cn-petition-2022 --clock c10 --from 2026-03-02 --pause 2026-03-05 | is no pause",
                "--pack cn-petition-2022 --clock c10 --from 2026-03-02 --version 2 | is here in version 1, not 2",
                "--pack cn-petition-2022 --clock c10 --from 2026-03-02 --city nowhere | nowhere is no folder with a calendar.yaml",
                "--pack uk-complaints-2024 --clock ack-1 --from 2026-03-29T01:30 | does not exist in Europe/London",
                "--pack uk-complaints-2024 --clock ack-1 --from 2026-10-25T01:30 | happened twice in Europe/London",
                "--clock c1 | Name a case",
            })
    void what_has_no_answer_is_said_in_a_sentence_and_nothing_else_is_printed(String args, String sentence) {
        assertThat(run(("clock " + args.strip()).split(" "))).isEqualTo(1);
        assertThat(err.toString()).contains(sentence.strip()).doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void every_clock_of_a_case_is_proved_from_its_database() {
        var database = TestDatabase.address(TestDatabase.fresh());
        assertThat(run("load", CITY.resolve("lanfeng").toString(), "--database-url", database))
                .isZero();
        var unknown = List.of("clock", "GR-2026-999999", "--database-url", database);
        assertThat(run(unknown.toArray(String[]::new))).isEqualTo(1);
        assertThat(err.toString()).contains("There is no case GR-2026-999999 in this database");
    }
}
