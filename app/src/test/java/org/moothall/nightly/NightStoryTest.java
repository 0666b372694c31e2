package org.moothall.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.database.Logins;
import org.moothall.directory.Directory;
import org.moothall.kernel.Forbidden;
import org.moothall.tally.Past;
import org.moothall.tally.Tallies;
import org.moothall.warning.Answered;
import org.moothall.warning.Warning;
import org.moothall.warning.Warnings;
import org.moothall.warning.Warnings.Query;
import org.springframework.beans.factory.annotation.Autowired;

/// Nights of a spring long ago: half a year of quiet, then a burst.
@CityTest
class NightStoryTest {

    private static final String KIND = "water.pipes.burst";
    private static final LocalDate DAY = LocalDate.of(2006, 4, 4);

    @Autowired
    Past past;

    @Autowired
    Nightly nightly;

    @Autowired
    NightClock clock;

    @Autowired
    Warnings warnings;

    @Autowired
    Figures figures;

    @Autowired
    Tallies tallies;

    @Autowired
    SettableClock time;

    @Autowired
    Directory directory;

    @Autowired
    Logins logins;

    @BeforeEach
    @AfterEach
    void nothing_is_counted() {
        past.nothingCounted();
        AsOwner.of(logins)
                .sql("update warning.warning set state = 'OVER' where source = 'counts'")
                .update();
    }

    private static Instant dawn(LocalDate after) {
        return after.plusDays(1).atTime(5, 30).atZone(Past.LANFENG).toInstant();
    }

    /// Two a day, now and then three; the last fortnight through the doors, as it is counted anew.
    private void quiet(String kind, LocalDate until) {
        AsOwner.of(logins)
                .sql("insert into tally.count (kind, area, day, known, number)"
                        + " select ?, 'nandu.heyan', day, day, 2 + (extract(day from day)::int % 5 = 0)::int"
                        + " from generate_series(?::date - 200, ?::date - 16, interval '1 day') as day")
                .params(kind, until.toString(), until.toString())
                .update();
        AsOwner.of(logins)
                .sql("insert into tally.counted (day, at) values (?::date - 16, ?::timestamptz)")
                .params(until.toString(), dawn(until.minusDays(16)).toString())
                .update();
        for (var back = 15; back >= 0; back--) past.report(kind, "nandu.heyan", until.minusDays(back), 2);
    }

    private List<Warning> standing() {
        return standing(KIND);
    }

    private List<Warning> standing(String kind) {
        return warnings.list(new Query(false, null, null, kind, null, "", 100)).warnings();
    }

    @Test
    void a_burst_is_raised_once_and_a_second_look_changes_nothing() {
        quiet(KIND, DAY);
        nightly.night(DAY, dawn(DAY), _ -> {});
        assertThat(standing()).isEmpty();

        var next = DAY.plusDays(1);
        past.report(KIND, "nandu.heyan", next, 16);
        nightly.night(next, dawn(next), _ -> {});
        var raised = standing();
        assertThat(raised).singleElement().satisfies(warning -> {
            assertThat(warning.areas()).contains("nandu.heyan");
            assertThat(warning.office()).isEqualTo(warnings.office(KIND, List.of("nandu.heyan")));
            assertThat(warning.observed()).isGreaterThanOrEqualTo(16);
            assertThat(warning.what().en()).startsWith("Burst").contains("to be expected: Heyan Subdistrict");
            assertThat(warnings.course(warning)).isNotEmpty();
        });
        nightly.night(next, dawn(next).plusSeconds(600), _ -> {});
        assertThat(standing()).isEqualTo(raised);
        assertThat(warnings.looks(raised.getFirst())).hasSize(1);

        var third = next.plusDays(1);
        past.report(KIND, "nandu.heyan", third, 12);
        nightly.night(third, dawn(third), _ -> {});
        assertThat(standing()).singleElement().satisfies(warning -> {
            assertThat(warning.number()).isEqualTo(raised.getFirst().number());
            assertThat(warning.until()).isEqualTo(third);
        });
        answered(standing().getFirst(), dawn(third));
    }

    /// What was real is no part of what is usual, and stands in the month.
    private void answered(Warning warning, Instant at) {
        time.set(at);
        var officer = directory
                .officer(directory.offices().handlers(warning.office()).getFirst())
                .orElseThrow();
        var real = new Warning.Answer(
                Warning.Verdict.ACTED, Warning.Cause.REAL, "A main was renewed", "GR-2006-000001", null, "", "", at);
        assertThat(warnings.answer(warning.number(), officer, real, warning.version()))
                .isInstanceOf(Answered.Taken.class);
        var april = YearMonth.from(DAY);
        assertThat(figures.months(april, april))
                .filteredOn(month -> month.office().equals(warning.office()))
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.raised()).isEqualTo(1);
                    assertThat(month.real()).isEqualTo(1);
                    assertThat(month.owed()).isEqualTo(1);
                    assertThat(month.inTime()).as("a day late").isZero();
                    assertThat(month.delay()).isBetween(0.0, 2.0);
                    assertThat(month.expected()).isPositive().isLessThan(month.budget());
                    assertThat(month.precision()).as("too few to tell").isNull();
                });
        assertThat(tallies.days(DAY.plusDays(9), 14, nightly.real(DAY.plusDays(9)))
                        .masked(KIND, "nandu.heyan", DAY.plusDays(1)))
                .isTrue();
    }

    @Test
    void an_urgent_kind_is_raised_within_the_hour() {
        var day = DAY.plusYears(1);
        quiet("drainage.rain.flooded", day);
        nightly.night(day, dawn(day), _ -> {});
        var today = day.plusDays(1);
        past.report("drainage.rain.flooded", "nandu.heyan", today, 18);
        nightly.hour(today.atTime(13, 0).atZone(Past.LANFENG).toInstant());
        assertThat(standing("drainage.rain"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.until()).isEqualTo(today));
    }

    @Test
    void each_night_is_due_once_after_the_citys_hour() {
        var night = dawn(DAY);
        assertThat(clock.due(night.minusSeconds(60))).isFalse();
        assertThat(clock.due(night)).isTrue();
        nightly.night(DAY, night, _ -> {});
        assertThat(clock.due(night)).isFalse();
        assertThat(clock.due(night.plusSeconds(86_400))).isTrue();
    }

    @Test
    void who_may_not_has_nothing_looked_at() {
        assertThatThrownBy(() -> nightly.look(directory.officer("he-ping").orElseThrow()))
                .isInstanceOf(Forbidden.class);
        time.set(dawn(DAY.plusYears(2)));
        assertThat(nightly.look(directory.officer("tan-xin").orElseThrow()))
                .hasValueSatisfying(seen -> assertThat(seen.day()).isEqualTo(DAY.plusYears(2)));
    }
}
