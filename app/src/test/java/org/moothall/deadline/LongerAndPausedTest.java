package org.moothall.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.deadline.Samples.CALENDAR;
import static org.moothall.deadline.Samples.at;
import static org.moothall.deadline.Samples.limit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Extensions, pauses for several reasons, moves that count at one step only.
class LongerAndPausedTest {

    private static Happening happened(String what, String when) {
        return new Happening(what, at(when));
    }

    private static Due due(TimeLimit limit, Happening... history) {
        return limit.due(List.of(history), "ordinary", CALENDAR).orElseThrow();
    }

    private static Happening longer(int more, String when) {
        return new Happening("extend", at(when), null, "in-hand", more);
    }

    @Test
    void a_move_counts_at_its_own_step_only_where_the_rule_says_so() {
        var limit = new TimeLimit(
                "review",
                Samples.BASIS,
                Set.of("appeal@answered"),
                Set.of("reply@review"),
                Map.of("", Within.of("30d")),
                Map.of(),
                TimeLimit.Kind.LAW,
                Samples.BASIS,
                null,
                null,
                TimeLimit.Ends.STAY);
        var asked = new Happening("appeal", at("2026-03-02T09:00"), null, "answered", 0);
        var elsewhere = new Happening("reply", at("2026-03-03T09:00"), null, "in-hand", 0);
        var reply = new Happening("reply", at("2026-03-04T09:00"), null, "review", 0);
        assertThat(limit.due(List.of(new Happening("appeal", asked.at(), null, "reviewed", 0)), "", CALENDAR))
                .isEmpty();
        assertThat(due(limit, asked, elsewhere).running()).isTrue();
        assertThat(due(limit, asked, elsewhere, reply).end()).isEqualTo(reply);
    }

    @Test
    void an_extension_lengthens_within_its_cap_and_not_beyond() {
        var received = happened("received", "2026-11-02T09:00");
        var due = due(limit("5wd"), received, longer(6, "2026-11-03T09:00"), longer(4, "2026-11-04T09:00"));
        assertThat(due.extended()).isEqualTo(10);
        assertThat(due.due()).isEqualTo(at("2026-11-23T23:59:59"));
        assertThat(due(limit("5wd"), received, longer(6, "2026-11-03T09:00"), longer(5, "2026-11-04T09:00"))
                        .extended())
                .isEqualTo(6);
    }

    @Test
    void an_extension_after_the_date_undoes_nothing() {
        var due = due(limit("1wd"), happened("received", "2026-11-24T16:00"), longer(5, "2026-11-26T00:00"));
        assertThat(due.extended()).isZero();
        assertThat(Extension.refusal(due, 5, at("2026-11-26T00:00"))).contains(Extension.Refusal.TOO_LATE);
        assertThat(Extension.refusal(due, 5, at("2026-11-25T23:59:59"))).isEmpty();
        assertThat(Extension.refusal(due, 11, at("2026-11-25T10:00"))).contains(Extension.Refusal.TOO_MUCH);
    }

    @Test
    void two_reasons_to_stand_still_stop_the_clock_once() {
        var due = due(
                limit("24h"),
                happened("received", "2026-11-24T08:00"),
                happened("ask", "2026-11-24T10:00"),
                happened("hear", "2026-11-24T11:00"),
                happened("answer", "2026-11-24T12:00"),
                happened("heard", "2026-11-24T13:00"));
        assertThat(due.due()).isEqualTo(at("2026-11-25T11:00"));
        assertThat(due.pauses()).hasSize(2);
    }

    @Test
    void what_stood_still_for_two_reasons_goes_on_when_both_are_gone() {
        var due = due(
                limit("24h"),
                happened("received", "2026-11-24T08:00"),
                happened("ask", "2026-11-24T10:00"),
                happened("hear", "2026-11-24T11:00"),
                happened("answer", "2026-11-24T12:00"));
        assertThat(due.due()).isNull();
        assertThat(due.pausedSince()).isEqualTo(at("2026-11-24T10:00"));
    }

    @Test
    void a_pause_over_the_last_day_moves_it_to_a_day_on_which_the_clock_goes() {
        var due = due(
                limit("5d"),
                happened("received", "2026-11-02T09:00"),
                happened("ask", "2026-11-06T10:00"),
                happened("answer", "2026-11-12T10:00"));
        assertThat(due.due()).isEqualTo(at("2026-11-13T23:59:59"));
    }

    @Test
    void hours_run_on_while_the_clocks_of_the_town_are_changed() {
        var london = Samples.calendar(ZoneId.of("Europe/London"));
        var start = new Happening("received", Instant.parse("2026-03-28T22:00:00Z"));
        var due = limit("24h").due(List.of(start), "", london).orElseThrow();
        var at = Objects.requireNonNull(due.due());
        assertThat(at).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(at.atZone(london.zone()).toLocalTime()).hasToString("23:00");
    }
}
