package org.moothall.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// What must hold of every limit, whatever happened and whatever the calendar says.
class TimeLimitProperties {

    private static final Instant FIRST = Instant.parse("2026-02-01T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(330);

    /// A case's start, then pauses: asked after so many minutes, answered after so many more; the last may be open.
    record Story(Instant start, List<Integer> minutes, boolean answered) {

        List<Happening> history() {
            var history = new ArrayList<>(List.of(new Happening("received", start)));
            var at = start;
            for (var i = 0; i < minutes.size(); i++) {
                at = at.plusSeconds(60L * (minutes.get(i) + 1));
                history.add(new Happening(i % 2 == 0 ? "ask" : "answer", at));
            }
            if (answered && minutes.size() % 2 == 1) history.add(new Happening("answer", at.plusSeconds(3600)));
            return history;
        }
    }

    @Property
    void what_has_nothing_to_do_with_it_never_moves_a_date(
            @ForAll("stories") Story story, @ForAll("limits") TimeLimit limit, @ForAll("moments") List<Instant> notes) {
        var touched = new ArrayList<>(story.history());
        for (var at : notes) touched.add(new Happening("note", at));
        assertThat(due(limit, touched, Samples.CALENDAR)).isEqualTo(due(limit, story.history(), Samples.CALENDAR));
    }

    @Property
    void the_order_in_which_history_is_told_does_not_matter(
            @ForAll("stories") Story story, @ForAll("limits") TimeLimit limit, @ForAll long seed) {
        var shuffled = new ArrayList<>(story.history());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(limit.runs(shuffled, "", Samples.CALENDAR))
                .isEqualTo(limit.runs(story.history(), "", Samples.CALENDAR));
    }

    @Property
    void a_new_holiday_never_makes_it_earlier(
            @ForAll("stories") Story story, @ForAll("limits") TimeLimit limit, @ForAll("days") LocalDate holiday) {
        var days = new HashMap<>(Samples.CALENDAR.specialDays());
        days.put(holiday, new WorkCalendar.SpecialDay(false, new Text("Storm day", "停工日")));
        var before = due(limit, story.history(), Samples.CALENDAR);
        var after = due(limit, story.history(), new WorkCalendar(Samples.ZONE, days));
        // moved into an open pause it has no date any more, which is later still
        if (before != null && after != null) assertThat(after).isAfterOrEqualTo(before);
    }

    @Property
    void one_more_worked_saturday_never_makes_it_later(
            @ForAll("stories") Story story, @ForAll("limits") TimeLimit limit, @ForAll("days") LocalDate day) {
        if (!WorkCalendar.weekend(day)) return;
        var days = new HashMap<>(Samples.CALENDAR.specialDays());
        days.put(day, new WorkCalendar.SpecialDay(true, Samples.WORKED));
        var before = due(limit, story.history(), Samples.CALENDAR);
        var after = due(limit, story.history(), new WorkCalendar(Samples.ZONE, days));
        if (before != null) assertThat(after).isBeforeOrEqualTo(before);
    }

    @Property
    void a_pause_never_makes_it_earlier(@ForAll("stories") Story story, @ForAll("limits") TimeLimit limit) {
        var without = due(limit, story.history().subList(0, 1), Samples.CALENDAR);
        var with = due(limit, story.history(), Samples.CALENDAR);
        if (with != null && without != null) assertThat(with).isAfterOrEqualTo(without);
    }

    @Property
    void it_is_never_due_before_it_starts_in_any_zone(
            @ForAll("stories") Story story, @ForAll("limits") TimeLimit limit, @ForAll("zones") ZoneId zone) {
        var due = due(limit, story.history(), Samples.calendar(zone));
        if (due != null)
            assertThat(due).isAfterOrEqualTo(story.start().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    @Property
    void a_limit_in_days_ends_with_the_last_second_of_a_day_in_any_zone(
            @ForAll("stories") Story story, @ForAll("dayLimits") TimeLimit limit, @ForAll("zones") ZoneId zone) {
        var due = due(limit, story.history(), Samples.calendar(zone));
        if (due == null) return;
        var next = due.plusSeconds(1).atZone(zone);
        assertThat(next).isEqualTo(next.toLocalDate().atStartOfDay(zone));
    }

    @Property
    void the_proof_counts_as_many_days_as_the_rule_says(
            @ForAll("stories") Story story, @ForAll("dayLimits") TimeLimit limit) {
        var due = limit.due(story.history(), "", Samples.CALENDAR).orElseThrow();
        if (due.due() == null) return;
        assertThat(due.days().stream().filter(Due.Day::counts).count())
                .isEqualTo(due.length().amount());
        assertThat(due.days().stream().map(Due.Day::date)).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void extensions_add_up_to_one_and_never_make_it_earlier(
            @ForAll("stories") Story story, @ForAll("limits") TimeLimit limit, @ForAll("mores") List<Integer> mores) {
        var longer = new ArrayList<>(story.history());
        var start = story.start();
        for (var more : mores) longer.add(new Happening("extend", start, null, "", more));
        var extended = limit.due(longer, "", Samples.CALENDAR).orElseThrow();
        var sum = 0;
        for (var more : mores) if (more > 0 && sum + more <= 10) sum += more;
        assertThat(extended.extended()).isEqualTo(sum);
        var before = due(limit, story.history(), Samples.CALENDAR);
        if (before != null && extended.due() != null) assertThat(extended.due()).isAfterOrEqualTo(before);
    }

    @Property
    void a_late_extension_changes_nothing(
            @ForAll("stories") Story story, @ForAll("limits") TimeLimit limit, @ForAll("mores") List<Integer> mores) {
        var before = due(limit, story.history(), Samples.CALENDAR);
        if (before == null) return;
        var late = new ArrayList<>(story.history());
        for (var more : mores) late.add(new Happening("extend", before.plusSeconds(1), null, "", more));
        assertThat(due(limit, late, Samples.CALENDAR)).isEqualTo(before);
    }

    @Property
    void merged_pauses_do_not_overlap_and_hold_the_same_moments(
            @ForAll("pauses") List<Pause> pauses, @ForAll("moments") List<Instant> moments) {
        var merged = Pause.merged(pauses);
        for (var i = 1; i < merged.size(); i++)
            assertThat(merged.get(i).since()).isAfter(merged.get(i - 1).until());
        for (var at : moments)
            assertThat(merged.stream().anyMatch(pause -> pause.holds(at)))
                    .isEqualTo(pauses.stream().anyMatch(pause -> pause.holds(at)));
    }

    private static @Nullable Instant due(TimeLimit limit, List<Happening> history, WorkCalendar calendar) {
        return limit.due(history, "", calendar).orElseThrow().due();
    }

    @Provide
    Arbitrary<Story> stories() {
        var minutes = Arbitraries.integers().between(0, 15 * 24 * 60).list().ofMaxSize(6);
        return Combinators.combine(moment(), minutes, Arbitraries.of(true, false))
                .as(Story::new);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        var hours = Arbitraries.integers().between(0, 300).map(n -> Samples.limit(n + "h"));
        return Arbitraries.oneOf(hours, dayLimits());
    }

    @Provide
    Arbitrary<TimeLimit> dayLimits() {
        return Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.of("d", "wd"))
                .as((n, unit) -> Samples.limit(n + unit));
    }

    @Provide
    Arbitrary<List<Integer>> mores() {
        return Arbitraries.integers().between(-1, 8).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        var minutes = Arbitraries.integers().between(1, 90 * 24 * 60);
        return Combinators.combine(moment(), minutes, Arbitraries.of(true, false))
                .as((since, length, open) -> new Pause(
                        since,
                        open && length % 7 == 0 ? null : since.plusSeconds(60L * length),
                        new Pause.Halt("answer", Samples.BASIS)))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Instant>> moments() {
        return moment().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return moment().map(at -> LocalDate.ofInstant(at, Samples.ZONE));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Shanghai",
                        "Europe/London",
                        "America/New_York",
                        "America/Santiago",
                        "Asia/Beirut",
                        "Africa/Cairo",
                        "Pacific/Auckland",
                        "Asia/Kathmandu",
                        "America/Havana",
                        "UTC")
                .map(ZoneId::of);
    }

    private static Arbitrary<Instant> moment() {
        return Arbitraries.longs().between(0, YEAR.toSeconds()).map(FIRST::plusSeconds);
    }
}
