package org.moothall.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.detect.Finding.Point;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.handover.Nightfall;
import org.moothall.journal.Journal;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.warning.Warning.Answer;
import org.moothall.warning.Warning.Cause;
import org.moothall.warning.Warning.Grade;
import org.moothall.warning.Warning.State;
import org.moothall.warning.Warning.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/// From the first look at something unusual to its end. Each test has a week of its own, as budgets
/// are counted by week.
@CityTest
class WarningStoryTest {

    private static final String OFFICE = "water-bureau", SOURCE = "a rule of this test";

    @Autowired
    Warnings warnings;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    Nightfall nightfall;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SettableClock clock;

    private Instant week(int number) {
        clock.set(SettableClock.MONDAY.plus(Duration.ofDays(7L * number)));
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }

    private Sign sign(String subject, double interval) {
        var day = today();
        return new Sign(
                SOURCE,
                subject,
                "noise.work.site",
                List.of("nandu.heyan", "nandu"),
                OFFICE,
                day.minusDays(2),
                day,
                9,
                4,
                "matters",
                interval,
                null,
                new Text("More than usual", "多于往常"),
                List.of(new Point(day, 9, 4, 0, 8), new Point(day.minusDays(1), 1, Double.NaN, 0, 0)));
    }

    private Warning raised(Sign sign) {
        warnings.raise(sign, clock.instant());
        return standing(sign);
    }

    private Warning standing(Sign sign) {
        return warnings.list(new Warnings.Query(false, null, null, null, null, "", 1_000)).warnings().stream()
                .filter(one -> one.subject().equals(sign.subject()))
                .findFirst()
                .orElseThrow();
    }

    private Officer he(String office) {
        var person = directory.offices().handlers(office).getFirst();
        return directory.officer(person).orElseThrow();
    }

    private Answer answer(Verdict verdict, Cause cause, String link, @Nullable Instant again) {
        return new Answer(verdict, cause, "The pump station was mended", link, again, "", "", clock.instant());
    }

    private Answer explained(Cause cause) {
        return answer(Verdict.EXPLAINED, cause, "", null);
    }

    private List<String> acts(Warning warning) {
        return journal.of(warning.id()).stream().map(line -> line.line().act()).toList();
    }

    @Test
    void the_same_look_twice_changes_nothing_and_a_worse_one_owes_an_answer_anew() {
        week(1);
        var first = raised(sign("twice", 120));
        assertThat(first.grade()).isEqualTo(Grade.YELLOW);
        assertThat(first.state()).isEqualTo(State.OPEN);
        // nine hours of work from Monday 10:00 on, of which the day has seven and a half
        assertThat(first.owedUntil()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(raised(sign("twice", 120))).isEqualTo(first);

        var taken = warnings.answer(first.number(), he(OFFICE), explained(Cause.CHANCE), first.version());
        assertThat(taken).isInstanceOf(Answered.Taken.class);
        assertThat(standing(sign("twice", 1)).state()).isEqualTo(State.EXPLAINED);

        clock.advance(Duration.ofDays(1));
        var worse = raised(sign("twice", 400));
        assertThat(worse.grade()).isEqualTo(Grade.ORANGE);
        assertThat(worse.state()).isEqualTo(State.OPEN);
        assertThat(worse.version()).isEqualTo(first.version() + 2);
        assertThat(warnings.looks(worse)).hasSize(2);
        assertThat(warnings.course(worse)).hasSize(2).anyMatch(point -> Double.isNaN(point.expected()));
        assertThat(acts(worse)).containsExactly("warning.raised", "warning.answered", "warning.looked");
        assertThat(journal.broken(worse.id())).isEmpty();
    }

    @Test
    void beyond_the_weeks_budget_nothing_rings_but_what_is_red() {
        week(2);
        for (var nth = 1; nth <= 4; nth++)
            assertThat(raised(sign("budget" + nth, 120)).state()).isEqualTo(State.OPEN);
        var quiet = raised(sign("budget5", 120));
        assertThat(quiet.state()).isEqualTo(State.QUIET);
        assertThat(quiet.owedUntil()).isNull();
        assertThat(raised(sign("budget6", 9_999)).state()).isEqualTo(State.OPEN);

        week(3);
        assertThat(raised(sign("budget5", 110)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void of_two_answers_at_once_one_counts_and_others_offices_have_none() throws Exception {
        week(4);
        var warning = raised(sign("race", 120));
        assertThatThrownBy(() -> warnings.answer(
                        warning.number(), he("education-bureau"), explained(Cause.REAL), warning.version()))
                .isInstanceOf(Forbidden.class);
        Callable<Answered> one =
                () -> warnings.answer(warning.number(), he(OFFICE), explained(Cause.REAL), warning.version());
        assertThat(atOnce(one)).hasExactlyElementsOfTypes(Answered.Taken.class, Answered.Moved.class);
        assertThat(warnings.answers(warning)).hasSize(1);
    }

    private static <T> List<T> atOnce(Callable<T> what) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var done = new ArrayList<T>();
            for (var one : threads.invokeAll(List.of(what, what))) done.add(one.get());
            done.sort(java.util.Comparator.comparing(one -> one.getClass().getSimpleName())
                    .reversed());
            return done;
        }
    }

    @Test
    void two_nodes_that_see_the_same_raise_it_once() throws Exception {
        week(5);
        var sign = sign("nodes", 120);
        atOnce(() -> {
            warnings.raise(sign, clock.instant());
            return true;
        });
        assertThat(acts(standing(sign))).containsExactly("warning.raised");
    }

    @Test
    void an_answer_without_what_it_needs_is_refused_in_a_sentence() {
        week(6);
        var warning = raised(sign("refused", 120));
        assertThat(why(warning, explained(Cause.OPEN))).startsWith("Say what it was");
        assertThat(why(warning, answer(Verdict.ACTED, Cause.REAL, " ", null))).startsWith("Say what was begun");
        assertThat(why(warning, answer(Verdict.WATCHED, Cause.OPEN, "", clock.instant())))
                .startsWith("Say until when");
        var wordless = new Answer(Verdict.EXPLAINED, Cause.REAL, "  ", "", null, "", "", clock.instant());
        assertThat(why(warning, wordless)).startsWith("Say why");
        assertThat(standing(sign("refused", 1))).isEqualTo(warning);
    }

    private String why(Warning warning, Answer answer) {
        var refused = warnings.answer(warning.number(), he(OFFICE), answer, warning.version());
        return ((Answered.Refused) refused).why().en();
    }

    @Test
    void what_is_watched_comes_back_at_its_date_and_what_is_not_seen_for_long_is_over() {
        week(7);
        var sign = sign("watched", 120);
        var first = raised(sign);
        var again = clock.instant().plus(Duration.ofDays(2));
        warnings.answer(first.number(), he(OFFICE), answer(Verdict.WATCHED, Cause.OPEN, "", again), first.version());
        warnings.wake(again.minusSeconds(1));
        assertThat(standing(sign).state()).isEqualTo(State.WATCHED);
        clock.set(again);
        events.publishEvent(new Timekeeper.Round(again));
        var back = standing(sign);
        assertThat(back.state()).isEqualTo(State.OPEN);
        assertThat(back.owedUntil()).isAfter(again);

        clock.advance(Duration.ofDays(8));
        warnings.seen(SOURCE, Set.of(), clock.instant());
        assertThat(standing(sign).state()).as("an answer is still owed").isEqualTo(State.OPEN);
        warnings.answer(
                back.number(), he(OFFICE), answer(Verdict.ACTED, Cause.REAL, "GR-2027-000001", null), back.version());
        warnings.seen(SOURCE, Set.of("watched"), clock.instant());
        assertThat(standing(sign).state()).isEqualTo(State.ACTED);
        warnings.seen(SOURCE, Set.of(), clock.instant());
        var over = warnings.require(first.number());
        assertThat(over.state()).isEqualTo(State.OVER);
        assertThat(over.endedAt()).isEqualTo(clock.instant());
        assertThat(warnings.earlier(raised(sign("later", 120)), 50)).contains(over);
    }

    @Test
    void it_rings_until_it_is_answered_and_louder_once_it_is_red() {
        week(9);
        nightfall.nothingRings();
        var warning = raised(sign("rings", 120));
        assertThat(warnings.owed(he(OFFICE))).isPositive();
        assertThat(ringing()).singleElement().satisfies(alarm -> {
            assertThat(alarm.goes()).isEqualTo("warning");
            assertThat(alarm.page()).isEqualTo("/warnings/" + warning.number());
            assertThat(alarm.en())
                    .isEqualTo(
                            "Warning %s (yellow) waits for an answer: City Water Bureau.".formatted(warning.number()));
        });
        events.publishEvent(new Timekeeper.Round(clock.instant()));
        var before = climbed(ringing().getFirst());
        clock.advance(Duration.ofDays(2));
        events.publishEvent(new Timekeeper.Round(clock.instant()));
        assertThat(ringing())
                .singleElement()
                .satisfies(alarm -> assertThat(climbed(alarm)).isGreaterThan(before));

        var red = raised(sign("rings", 9_999));
        events.publishEvent(new Timekeeper.Round(clock.instant()));
        assertThat(ringing())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.goes()).isEqualTo("urgent"));
        warnings.answer(red.number(), he(OFFICE), explained(Cause.REAL), red.version());
        events.publishEvent(new Timekeeper.Round(clock.instant()));
        assertThat(ringing()).isEmpty();
    }

    /// How far, all times that it went up its ladder together.
    private static int climbed(Alarm alarm) {
        return 100 * alarm.round() + alarm.step();
    }

    private List<Alarm> ringing() {
        return nightfall.rang(WarningAlarms.KIND).stream()
                .filter(alarm -> alarm.state() != Alarm.State.ENDED)
                .toList();
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        week(10);
        for (var nth = 0; nth < 5; nth++) raised(sign("page" + nth, nth * 2_000 + 31));
        var whole = warnings.list(new Warnings.Query(false, OFFICE, null, "noise", "nandu.heyan", "", 1_000));
        var seen = new ArrayList<Warning>();
        var after = "";
        do {
            var page = warnings.list(new Warnings.Query(false, OFFICE, null, "noise", "nandu.heyan", after, 2));
            seen.addAll(page.warnings());
            after = page.next();
        } while (!after.isEmpty());
        assertThat(seen).isEqualTo(whole.warnings()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(warnings.list(new Warnings.Query(false, OFFICE, null, "roads", null, "", 10))
                        .warnings())
                .isEmpty();
    }
}
