package org.moothall.drawup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Language;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.roster.Wish;
import org.moothall.roster.Wishes;
import org.moothall.web.Texts;
import org.moothall.web.Words;
import org.springframework.beans.factory.annotation.Autowired;

/// A month of the city's desk is drawn up, published, mended when somebody is ill; and what cannot be is said.
@CityTest
class DrawingsTest {

    /// Far longer than the proof takes, on a busy machine too.
    private static final Duration UNTIL_PROVEN = Duration.ofSeconds(50);

    @Autowired
    Drawings drawings;

    @Autowired
    Weighing weighing;

    @Autowired
    Rosters rosters;

    @Autowired
    Wishes wishes;

    @Autowired
    Changes changes;

    @Autowired
    Directory directory;

    @Autowired
    Texts texts;

    @Autowired
    SettableClock clock;

    private Desk desk;
    private Officer planner;

    @BeforeEach
    void look() {
        desk = rosters.require("centre");
        planner = directory.officer("tan-xin").orElseThrow();
    }

    private static Briefing.Period period(YearMonth month, boolean keeps, boolean gaps) {
        return new Briefing.Period(month.atDay(1), month.atEndOfMonth(), keeps, gaps);
    }

    private Draft draw(Briefing.Period period) throws InterruptedException {
        return draw(period, Duration.ofSeconds(2));
    }

    private Draft draw(Briefing.Period period, Duration limit) throws InterruptedException {
        return over(drawings.begin(planner, desk, period, limit));
    }

    private Draft over(UUID id) throws InterruptedException {
        for (var tries = 0; tries < 600; tries++) {
            var draft = drawings.require(planner, id);
            if (draft.state() != Draft.State.RUNNING) return draft;
            Thread.sleep(100);
        }
        throw new AssertionError("the roster is still being drawn up");
    }

    @Test
    void a_month_keeps_every_rule_and_only_what_must_change_changes_when_somebody_is_ill() throws InterruptedException {
        var month = YearMonth.of(2027, 2);
        var draft = draw(period(month, false, false));
        assertThat(draft.state()).isEqualTo(Draft.State.DRAWN);
        assertThat(drawings.publish(planner, draft.id())).isTrue();
        assertThat(drawings.publish(planner, draft.id())).as("once").isFalse();
        assertThat(rosters.gaps(desk, month.atDay(1), month.atEndOfMonth(), clock.instant()))
                .isEmpty();
        var words = new Words(texts, Language.EN, rosters.calendar().zone(), clock.instant());
        assertThat(weighing.broken(desk, month, words)).isEmpty();
        var before = rosters.between(desk, month.atDay(1), month.atEndOfMonth());
        var festival = before.stream()
                .filter(duty -> duty.post().equals("leader"))
                .filter(duty -> duty.day().equals(LocalDate.of(2027, 2, 6)))
                .toList();
        assertThat(festival).as("two leaders on a statutory holiday").hasSize(2);

        var ill = before.stream()
                .filter(duty -> duty.post().equals("officer"))
                .findFirst()
                .orElseThrow()
                .person();
        wishes.say(planner, ill, month.atDay(1), month.atDay(20), Wish.Kind.AWAY);
        assertThat(weighing.broken(desk, month, words))
                .extracting(Weighing.Broken::sentence)
                .allMatch(one -> one.contains("is away from 1 February"));
        clock.advance(Duration.ofMinutes(1));
        var mended = draw(period(month, true, false), UNTIL_PROVEN);
        assertThat(drawings.publish(planner, mended.id())).isTrue();
        var after = rosters.between(desk, month.atDay(1), month.atEndOfMonth());
        var theirs = before.stream()
                .filter(duty -> duty.person().equals(ill) && duty.day().getDayOfMonth() <= 20)
                .toList();
        assertThat(before.stream()
                        .map(Duty::id)
                        .filter(id -> after.stream().noneMatch(duty -> duty.id().equals(id))))
                .as("only the duties of whoever is ill go")
                .hasSize(theirs.size());
    }

    @Test
    void what_cannot_be_kept_together_is_said_with_rules_and_dates() throws InterruptedException {
        var month = YearMonth.of(2027, 3);
        var leaders = rosters.servers(desk).stream()
                .filter(server -> server.as().contains("leader"))
                .toList();
        for (var leader : leaders)
            wishes.say(planner, leader.person(), month.atDay(10), month.atDay(10), Wish.Kind.AWAY);
        var draft = draw(period(month, false, false), UNTIL_PROVEN);
        assertThat(draft.state()).isEqualTo(Draft.State.IMPOSSIBLE);
        assertThat(draft.whyEn())
                .anyMatch(one ->
                        one.contains("“Leader on duty, 24 hours” needs one person on") && one.contains("March 2027"));
        assertThat(draft.whyEn())
                .filteredOn(one -> one.endsWith("is away on 10 March 2027, from midnight on."))
                .hasSize(leaders.size());
        assertThat(draft.whyZh()).anyMatch(one -> one.contains("3 月 10 日零时起请假"));
        assertThat(drawings.publish(planner, draft.id())).isFalse();

        var open = draw(period(month, false, true));
        assertThat(open.planned())
                .noneMatch(line -> line.post().equals("leader") && line.day().equals(month.atDay(10)));
        drawings.drop(planner, open.id());
    }

    @Test
    void it_stops_at_any_time_with_the_best_so_far_and_is_the_planners_alone() throws InterruptedException {
        var month = YearMonth.of(2027, 4);
        var id = drawings.begin(planner, desk, period(month, false, true), Duration.ofMinutes(5));
        while (drawings.require(planner, id).lines().isEmpty()) Thread.sleep(100);
        drawings.stop(planner, id);
        var draft = over(id);
        assertThat(draft.state()).isEqualTo(Draft.State.DRAWN);
        assertThat(draft.lines()).isNotEmpty();
        assertThatThrownBy(() -> drawings.publish(directory.officer("lin-hui").orElseThrow(), id))
                .isInstanceOf(Forbidden.class);
        drawings.drop(planner, id);
        assertThat(drawings.latest(planner, desk)).extracting(Draft::id).doesNotContain(id);
    }

    @Test
    void a_rule_with_a_price_is_a_wish_that_is_told_where_it_is_unmet() {
        var emergency = rosters.require("emergency");
        var month = YearMonth.of(2027, 8);
        var person = rosters.servers(emergency).stream()
                .filter(server -> server.as().contains("technical"))
                .toList();
        var lines = List.of(
                new Duty.Planned(
                        month.atDay(7), "technical", "day", person.getFirst().person()),
                new Duty.Planned(
                        month.atDay(8), "technical", "day", person.getFirst().person()));
        changes.take(emergency, lines, planner.person());
        var words = new Words(texts, Language.EN, rosters.calendar().zone(), clock.instant());
        assertThat(weighing.broken(emergency, month, words))
                .contains(new Weighing.Broken(month.atDay(8), "Nobody serves on more than one day in a row.", true));
        var duties = rosters.between(emergency, month.atDay(7), month.atDay(8));
        assertThat(weighing.unmet(emergency, duties.getLast(), words))
                .containsExactly("Nobody serves on more than one day in a row.");
        var instead = new Duty.Planned(
                month.atDay(9), "technical", "day", person.getLast().person());
        assertThat(weighing.others(emergency, instead, words))
                .filteredOn(other -> other.person().equals(person.getFirst().person()))
                .containsExactly(new Weighing.Other(
                        person.getFirst().person(),
                        "This wish would stay unmet: Nobody serves on more than one day in a row.",
                        true));
    }

    @Test
    void what_a_drawn_roster_leaves_unmet_is_seen_before_it_is_published() throws InterruptedException {
        desk = rosters.require("emergency");
        planner = directory.officer("kang-shuqin").orElseThrow();
        var month = YearMonth.of(2027, 10);
        rosters.servers(desk).stream()
                .filter(server -> server.as().contains("technical"))
                .skip(1)
                .forEach(server ->
                        wishes.say(planner, server.person(), month.atDay(16), month.atDay(17), Wish.Kind.AWAY));
        var draft = draw(period(month, false, false));
        var words = new Words(texts, Language.EN, rosters.calendar().zone(), clock.instant());
        assertThat(weighing.broken(desk, draft, words))
                .contains(new Weighing.Broken(month.atDay(17), "Nobody serves on more than one day in a row.", true))
                .allMatch(Weighing.Broken::wish);
        drawings.drop(planner, draft.id());
    }

    @Test
    void each_duty_says_why_the_others_do_not_have_it() throws InterruptedException {
        var month = YearMonth.of(2027, 6);
        var draft = draw(period(month, false, false));
        assertThat(drawings.publish(planner, draft.id())).isTrue();
        var duty = rosters.between(desk, month.atDay(12), month.atDay(12)).stream()
                .filter(one -> one.post().equals("officer"))
                .findFirst()
                .orElseThrow();
        var words = new Words(texts, Language.EN, rosters.calendar().zone(), clock.instant());
        var others = weighing.others(desk, duty, words);
        assertThat(others).hasSize(rosters.servers(desk).size() - 1);
        assertThat(List.copyOf(others))
                .anyMatch(other -> !other.could() && other.why().contains("is filled only by those"))
                .anyMatch(other -> !other.could() && other.why().startsWith("Has “"));
    }
}
