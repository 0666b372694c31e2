package org.moothall.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.database.Logins;
import org.moothall.detect.Field;
import org.moothall.directory.Directory;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;

/// Counts as they become known. Every test has a spring of its own, long before all other tests.
@CityTest
class TallyStoryTest {

    private static final String KIND = "lighting.lamps.glare", HEYAN = "nandu.heyan.rice-market";
    private static final int HORIZON = 14;

    @Autowired
    Past past;

    @Autowired
    Tallies tallies;

    @Autowired
    Changes changes;

    @Autowired
    Directory directory;

    @Autowired
    Logins logins;

    private final List<LocalDate> reached = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void nothing_is_counted() {
        past.nothingCounted();
    }

    private static Instant dawn(LocalDate after) {
        return after.plusDays(1).atTime(5, 30).atZone(Past.LANFENG).toInstant();
    }

    private void count(LocalDate day, String... kinds) {
        tallies.count(day, List.of(kinds), HORIZON, dawn(day), reached::add);
    }

    private int number(LocalDate day, LocalDate known) {
        return tallies.field(KIND, known)
                .map(field -> Arrays.stream(field.counts())
                        .mapToInt(row ->
                                row[(int) (day.toEpochDay() - field.first().toEpochDay())])
                        .sum())
                .orElse(0);
    }

    private static List<String> rows(Field field) {
        return Arrays.stream(field.counts())
                .map(row -> field.first() + Arrays.toString(row))
                .toList();
    }

    @Test
    void what_was_known_on_a_day_never_changes_whatever_comes_in_later() {
        var begin = LocalDate.of(2001, 4, 2);
        var chance = new Random(20261127);
        past.report(KIND, HEYAN, begin.minusDays(40), 2);
        var seen = new HashMap<LocalDate, List<String>>();
        for (var day = begin; day.isBefore(begin.plusDays(12)); day = day.plusDays(1)) {
            for (var nth = 0; nth < 3; nth++)
                past.report(KIND, HEYAN, day.minusDays(chance.nextInt(nth == 0 ? 30 : 4)), 1);
            if (chance.nextInt(4) == 0) continue; // nobody looked that night
            count(day, KIND);
            seen.put(day, rows(tallies.field(KIND, day).orElseThrow()));
        }
        assertThat(seen).hasSizeGreaterThan(6);
        seen.forEach((day, rows) -> assertThat(rows(tallies.field(KIND, day).orElseThrow()))
                .as(day.toString())
                .isEqualTo(rows));
        var last = begin.plusDays(11);
        count(last, KIND);
        var all = tallies.field(KIND, last).orElseThrow();
        assertThat(Arrays.stream(all.counts()).flatMapToInt(Arrays::stream).sum())
                .isEqualTo(2 + 12 * 3);
        assertThat(all.last()).isEqualTo(last);
        assertThat(all.places())
                .filteredOn(place -> place.key().equals("nandu.heyan"))
                .singleElement()
                .satisfies(place -> assertThat(place.within()).containsExactly("lanfeng", "nandu", "nandu.heyan"));
    }

    @Test
    void what_comes_in_late_in_the_evening_is_known_on_the_day_though_the_next_day_is_counted_first() {
        var day = LocalDate.of(2002, 4, 2);
        past.report(KIND, HEYAN, day.minusDays(3), 1);
        var evening = day.atTime(20, 0).atZone(Past.LANFENG).toInstant();
        tallies.count(day, List.of(KIND), HORIZON, evening, reached::add);
        past.report(KIND, HEYAN, day, 2);
        tallies.count(day.plusDays(1), List.of(KIND), HORIZON, dawn(day), reached::add);
        assertThat(number(day, day)).isEqualTo(2);
    }

    @Test
    void the_first_count_takes_each_day_once_and_says_how_far_it_is() {
        var day = LocalDate.of(2007, 5, 7);
        var days = IntStream.of(0, 1, 89, 90, 91, 92, 93, 300)
                .mapToObj(day::minusDays)
                .toList();
        days.forEach(one -> past.report(KIND, HEYAN, one, 1));
        count(day, KIND);
        assertThat(days).allSatisfy(one -> assertThat(number(one, day)).isEqualTo(1));
        assertThat(reached).isSorted().hasSizeGreaterThan(3).endsWith(day);
    }

    @Test
    void incidents_are_counted_not_reports() {
        var day = LocalDate.of(2003, 4, 2);
        var same = new Reporter("Ma Lan", "5550 7711", "", "");
        past.report(KIND, HEYAN, day, same);
        past.report(KIND, HEYAN, day, new Reporter("M. L.", "5550-7711", "ma@example.org", ""));
        assertThat(counted(day)).as("one reporter twice").isEqualTo(1);
        past.report(KIND, HEYAN, day, new Reporter("Sun Qi", "5550 7712", "", ""));
        var two = past.report(KIND, HEYAN, day, 2);
        assertThat(counted(day)).as("others, named or not").isEqualTo(4);
        joined(two.getFirst(), two.getLast());
        assertThat(counted(day)).as("joined").isEqualTo(3);
        past.report(KIND, "nandu.heyan", day, same);
        assertThat(counted(day)).as("the same reporter elsewhere").isEqualTo(4);
    }

    private int counted(LocalDate day) {
        count(day, KIND);
        return number(day, day);
    }

    private void joined(Receipt one, Receipt into) {
        AsOwner.of(logins)
                .sql("insert into together.joined (case_id, into_id, until, since, at, epoch, plain, received_at)"
                        + " values (?, ?, 1, 1, now(), 1, true, now())")
                .params(one.caseId().value(), into.caseId().value())
                .update();
    }

    @Test
    void what_is_sealed_restricted_or_a_complaint_is_counted_by_no_name() {
        var day = LocalDate.of(2004, 4, 2);
        for (var kind : List.of("conduct.complaints.staff", "claims.decisions.duty")) past.report(kind, HEYAN, day, 1);
        past.report(KIND, HEYAN, day, 1);
        count(day, "conduct", "claims.decisions", KIND);
        assertThat(AsOwner.of(logins)
                        .sql("select distinct kind from tally.count where day = '2004-04-02'")
                        .query(String.class)
                        .list())
                .containsExactly(KIND);
    }

    @Test
    void two_nodes_that_count_at_once_count_once() throws Exception {
        var day = LocalDate.of(2005, 4, 2);
        past.report(KIND, HEYAN, day, 7);
        Callable<Boolean> count = () -> {
            count(day, KIND);
            return true;
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var one : nodes.invokeAll(List.of(count, count)))
                assertThat(one.get()).isTrue();
        }
        assertThat(number(day, day)).isEqualTo(7);
    }

    @Test
    void days_are_what_the_calendar_says_and_known_changes_say_nothing_of_what_is_usual() {
        var tan = directory.officer("lin-hui").orElseThrow();
        var change = changes.add(
                tan, new Changes.Known("lighting", "nandu", LocalDate.of(2026, 3, 1), null, "A new telephone number"));
        var days = tallies.days(LocalDate.of(2026, 3, 9), HORIZON, List.of());
        assertThat(days.masked(KIND, "nandu.heyan", LocalDate.of(2026, 3, 5))).isTrue();
        assertThat(days.masked(KIND, "nandu.heyan", LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(days.masked("roads", "nandu.heyan", LocalDate.of(2026, 3, 5)))
                .isFalse();
        assertThat(days.masked(KIND, "anlan", LocalDate.of(2026, 3, 5))).isFalse();
        assertThat(Map.of(
                        "2024-02-12", days.type(LocalDate.of(2024, 2, 12)).name(),
                        "2024-02-18", days.type(LocalDate.of(2024, 2, 18)).name(),
                        "2024-02-19", days.type(LocalDate.of(2024, 2, 19)).name(),
                        "2024-10-08", days.type(LocalDate.of(2024, 10, 8)).name()))
                .isEqualTo(Map.of(
                        "2024-02-12", "HOLIDAY",
                        "2024-02-18", "MADE_UP",
                        "2024-02-19", "MONDAY",
                        "2024-10-08", "AFTER_HOLIDAY"));
        assertThat(days.known(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 9)))
                .as("too few to tell")
                .isEqualTo(1);
        changes.lift(tan, change.id());
        assertThat(changes.list()).doesNotContain(change);
        assertThatThrownBy(() -> changes.lift(directory.officer("he-ping").orElseThrow(), change.id()))
                .isInstanceOf(Forbidden.class);
    }
}
