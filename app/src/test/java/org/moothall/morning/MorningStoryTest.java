package org.moothall.morning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.city.CityFolder;
import org.moothall.city.Reading;
import org.moothall.database.Logins;
import org.moothall.directory.Directory;
import org.moothall.news.News;
import org.moothall.roster.Changes;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;

/// A morning at the water desk.
@CityTest
class MorningStoryTest {

    private static final LocalDate DAY = LocalDate.of(2032, 6, 7);
    private static final Instant AT = Instant.parse("2032-06-07T07:30:00+08:00");

    @Autowired
    MorningPart part;

    @Autowired
    MorningWords words;

    @Autowired
    Rosters rosters;

    @Autowired
    Changes changes;

    @Autowired
    Directory directory;

    @Autowired
    News news;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    @Autowired
    Desk able;

    @Autowired
    Browser leader;

    @BeforeEach
    void publish() {
        forget();
        clock.set(AT.minus(Duration.ofDays(2)));
        changes.take(
                rosters.require("water"),
                List.of(
                        new Duty.Planned(DAY.minusDays(1), "officer", "whole", "zhou-min"),
                        new Duty.Planned(DAY, "officer", "whole", "fan-liping")),
                "tian-qiuyue");
        AsOwner.of(logins).sql("delete from news.item").update();
        clock.set(AT);
    }

    @AfterEach
    void forget() {
        AsOwner.of(logins).sql("delete from news.item").update();
        AsOwner.of(logins)
                .sql("delete from roster.duty where day >= date '2032-06-01'")
                .update();
    }

    /// A node of its own.
    private Morning node() {
        return new Morning(part, words, rosters, directory, news);
    }

    private List<String> told(String column) {
        return AsOwner.of(logins)
                .sql("select " + column + " from news.item where about like 'morning:%' order by person")
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @Test
    void each_morning_who_serves_that_day_and_the_head_hear_who_is_on_and_next_once_though_nodes_die()
            throws Exception {
        node().round(new Timekeeper.Round(AT.minusSeconds(1)));
        assertThat(told("person")).isEmpty();
        Callable<Void> round = () -> {
            node().round(new Timekeeper.Round(AT));
            return null;
        };
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : nodes.invokeAll(List.of(round, round, round))) one.get();
        }
        node().round(new Timekeeper.Round(AT.plusSeconds(600)));
        assertThat(told("person")).containsExactly("fan-liping", "tian-qiuyue", "zhou-min");
        assertThat(told("en"))
                .allSatisfy(said -> assertThat(said)
                        .startsWith("Water duty desk, 7 June")
                        .contains("Duty officer: Zhou Min until Today 08:30; next Fan Liping, Today 08:30")
                        .contains("Open in the next 7 days: Duty officer, 24 hours, 8 June;", "and 4 more"));
        assertThat(told("zh")).first().asString().contains("值班员：周敏，至今日 08:30；下一班樊丽萍");
    }

    @Test
    void a_morning_that_is_long_over_and_a_day_without_duty_tell_nobody() {
        node().round(new Timekeeper.Round(AT.plus(Duration.ofHours(2))));
        node().round(new Timekeeper.Round(AT.plus(Duration.ofDays(3))));
        assertThat(told("person")).isEmpty();
    }

    @Test
    void one_screen_shows_all_desks() {
        able.able("luo-ying");
        Desk.signIn(leader, "luo-ying");
        assertThat(leader.open("/roster").follow("All desks now").text())
                .contains("Water duty desk", "Zhou Min", "Next: Fan Liping", "City duty desk", "open in 7 days")
                .contains("Posts at which nobody is on duty now", "Nobody is on duty");
        assertThat(leader.speaking("zh-CN").open("/roster/now").text()).contains("各值班室当前值班", "市水务值班室", "下一班：樊丽萍");
    }

    @Test
    void the_time_is_the_desks_own(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("duty"));
        Files.writeString(folder.resolve("duty/water.yaml"), "key: water\nmorning: \"7:3\"\n");
        var reading = new Reading();
        part.read(new CityFolder(folder), reading);
        assertThat(reading.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).isEqualTo("“7:3” is no time of the day."));
        assertThat(new MorningPart().time("water"))
                .as("where the file says nothing")
                .hasToString("Optional[07:30]");
    }
}
