package org.moothall.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.deadline.Samples.CALENDAR;
import static org.moothall.deadline.Samples.at;
import static org.moothall.deadline.Samples.limit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static Happening happened(String what, String when) {
        return new Happening(what, at(when));
    }

    private static Due due(TimeLimit limit, Happening... history) {
        return limit.due(List.of(history), "ordinary", CALENDAR).orElseThrow();
    }

    @Test
    void five_working_days_pass_over_the_weekend() {
        var due = due(limit("5wd"), happened("received", "2026-11-24T16:00"));
        assertThat(due.due()).isEqualTo(at("2026-12-01T23:59:59"));
        assertThat(due.days())
                .filteredOn(day -> !day.counts())
                .extracting(Due.Day::why)
                .containsExactly(Due.Why.WEEKEND, Due.Why.WEEKEND);
    }

    @Test
    void a_holiday_is_not_counted_and_is_named() {
        var due = due(limit("3wd"), happened("received", "2026-09-30T09:00"));
        assertThat(due.due()).isEqualTo(at("2026-10-10T23:59:59").plusSeconds(0));
        assertThat(due.days().getFirst().name()).isEqualTo(Samples.NATIONAL_DAY);
    }

    @Test
    void a_worked_saturday_counts() {
        var due = due(limit("3wd"), happened("received", "2026-09-30T09:00"));
        assertThat(due.days().getLast())
                .isEqualTo(new Due.Day(LocalDate.of(2026, 10, 10), 3, Due.Why.WORKED_WEEKEND, Samples.WORKED));
    }

    @Test
    void a_calendar_day_limit_that_ends_on_a_day_off_moves_to_the_next_working_day() {
        var due = due(limit("7d"), happened("received", "2026-09-24T09:00"));
        assertThat(due.due()).isEqualTo(at("2026-10-08T23:59:59"));
        assertThat(due.rolled())
                .hasSize(7)
                .allSatisfy(day -> assertThat(day.why()).isEqualTo(Due.Why.HOLIDAY));
    }

    @Test
    void hours_are_exact() {
        assertThat(due(limit("2h"), happened("received", "2026-11-27T23:30")).due())
                .isEqualTo(at("2026-11-28T01:30"));
    }

    @Test
    void a_clock_that_stands_still_has_no_date_and_goes_on_with_what_was_left() {
        var received = happened("received", "2026-11-24T16:00");
        var asked = happened("ask", "2026-11-25T10:00");
        var answered = happened("answer", "2026-11-30T09:00");
        assertThat(due(limit("5wd"), received, asked).due()).isNull();
        assertThat(due(limit("5wd"), received, asked).pausedSince()).isEqualTo(asked.at());
        var after = due(limit("5wd"), received, asked, answered);
        assertThat(after.due()).isEqualTo(at("2026-12-04T23:59:59"));
        assertThat(after.days()).filteredOn(day -> day.why() == Due.Why.PAUSED).hasSize(5);
    }

    @Test
    void several_pauses_over_holidays_add_up() {
        var due = due(
                limit("24h"),
                happened("received", "2026-11-24T16:00"),
                happened("ask", "2026-11-24T18:00"),
                happened("answer", "2026-11-24T20:00"),
                happened("ask", "2026-11-25T10:00"),
                happened("answer", "2026-11-25T11:00"));
        assertThat(due.due()).isEqualTo(at("2026-11-25T19:00"));
        assertThat(due.pauses()).hasSize(2);
    }

    @Test
    void asking_after_the_date_does_not_undo_that_it_was_missed() {
        var due = due(limit("1wd"), happened("received", "2026-11-24T16:00"), happened("ask", "2026-11-27T10:00"));
        assertThat(due.due()).isEqualTo(at("2026-11-25T23:59:59"));
    }

    @Test
    void another_office_starts_again_and_what_it_found_missed_stays_missed() {
        var runs = limit("1wd")
                .runs(
                        List.of(
                                happened("received", "2026-11-24T16:00"),
                                happened("assign", "2026-11-27T10:00"),
                                happened("reply", "2026-11-28T10:00")),
                        "ordinary",
                        CALENDAR);
        assertThat(runs).hasSize(2);
        assertThat(runs.getFirst().settled()).isTrue();
        assertThat(runs.getFirst().missed(at("2026-11-27T10:00"))).isTrue();
        assertThat(runs.getLast().missed(at("2026-12-30T10:00"))).isFalse();
    }

    @Test
    void a_start_that_replaces_another_in_time_settles_nothing() {
        var runs = limit("5wd")
                .runs(
                        List.of(happened("received", "2026-11-24T16:00"), happened("assign", "2026-11-25T10:00")),
                        "ordinary",
                        CALENDAR);
        assertThat(runs.getFirst().settled()).isFalse();
    }

    @Test
    void a_limit_until_a_given_date_runs_only_where_one_was_given() {
        assertThat(limit("given").due(List.of(happened("received", "2026-11-24T16:00")), "", CALENDAR))
                .isEmpty();
        var given = new Happening("received", at("2026-11-24T16:00"), at("2026-12-15T23:59:59"));
        assertThat(due(limit("given"), given).due()).isEqualTo(given.given());
    }
}
