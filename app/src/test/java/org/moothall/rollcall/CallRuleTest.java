package org.moothall.rollcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.moothall.city.Reading;

class CallRuleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static List<Instant> drawn(CallRule.@Nullable Quiet not) {
        var rule = new CallRule.Calls(List.of("officer"), 7, 5, not);
        var chance = new SplittableRandom(7);
        return Stream.generate(() -> rule.draw(MONDAY, ZONE, chance))
                .limit(2000)
                .toList();
    }

    @Test
    void each_moment_of_the_week_is_drawn_but_never_a_quiet_one() {
        var quiet = new CallRule.Quiet(LocalTime.of(23, 0), LocalTime.of(5, 0));
        var drawn = drawn(quiet);
        assertThat(drawn).allMatch(at -> !quiet.at(at.atZone(ZONE).toLocalTime()));
        assertThat(drawn)
                .allMatch(at -> !at.atZone(ZONE).toLocalDate().isBefore(MONDAY)
                        && at.atZone(ZONE).toLocalDate().isBefore(MONDAY.plusWeeks(1)));
        assertThat(drawn.stream().map(at -> at.atZone(ZONE).getHour()).collect(Collectors.toSet()))
                .as("18 hours of the day")
                .hasSize(18);
        assertThat(drawn(null).stream()
                        .filter(at -> quiet.at(at.atZone(ZONE).toLocalTime()))
                        .count())
                .as("a quarter of the day is quiet")
                .isBetween(400L, 600L);
    }

    @Test
    void what_cannot_work_is_named_with_its_line(@TempDir Path path) throws IOException {
        Files.createDirectories(path.resolve("duty"));
        Files.writeString(path.resolve("duty/west.yaml"), """
                key: west
                posts:
                  - {key: officer}
                roll-calls:
                  posts: []
                  a-week: 99
                  within: 5
                  not: {from: "25:00", until: "25:00"}
                """);
        var reading = new Reading();
        new CallPart().read(new CityFolder(path), reading);
        assertThat(reading.faults())
                .extracting(Fault::toString)
                .anySatisfy(fault ->
                        assertThat(fault).contains("duty/west.yaml:5", "It is for no post.", "posts: [officer]"))
                .anySatisfy(fault -> assertThat(fault).contains("duty/west.yaml:6", "“99” is no number that fits"))
                .anySatisfy(fault -> assertThat(fault).contains("duty/west.yaml:8", "“25:00” is no time"))
                .anySatisfy(fault -> assertThat(fault).contains("duty/west.yaml:8", "Nobody would ever be called"))
                .hasSize(4);
    }
}
