package org.moothall.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Journal;
import org.moothall.kernel.Language;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;
import org.moothall.together.Joinings.Link;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityTest
class JoiningTest {

    @Autowired
    Desk desk;

    @Autowired
    Joinings joinings;

    @Autowired
    Casework casework;

    @Autowired
    Grievances grievances;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient database;

    private CaseFile file(Receipt receipt) {
        return casework.require(receipt.caseId());
    }

    private Officer officer(Receipt receipt) {
        return directory.officer(file(receipt).handler()).orElseThrow();
    }

    private java.util.Optional<No> join(Receipt one, Receipt into) {
        return joinings.join(file(one), file(into), "the same lamp", officer(into));
    }

    private CaseFile accusation() {
        return file(grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                "claims.decisions.duty",
                "nandu.heyan.rice-market",
                null,
                "",
                "The clerk asked for a present.",
                Map.of("about", List.of("nandu-urban")),
                List.of(),
                Reporter.ANONYMOUS,
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Reporter())));
    }

    private CaseFile changed(CaseFile file, String how) {
        database.sql("update casework.case_file set " + how + " where id = ?")
                .param(file.id().value())
                .update();
        return casework.require(file.id());
    }

    private java.util.Optional<No> rule(CaseFile one, CaseFile into) {
        return Rule.joins(one, casework.ground(one), into, casework.ground(into));
    }

    @Test
    void what_is_sealed_or_seen_by_few_never_comes_to_lie_in_another_case() {
        var one = accusation();
        assertThat(rule(one, accusation())).isEmpty();
        var open = changed(accusation(), "sealed = false");
        assertThat(rule(one, open)).contains(No.SEALED);
        assertThat(rule(open, one)).contains(No.SEALED);
        var seenByMore = changed(accusation(), "kind = 'conduct.complaints.staff'");
        assertThat(rule(one, seenByMore)).contains(No.SEALED);
        assertThat(rule(seenByMore, one)).contains(No.SEALED);
    }

    private java.util.Optional<No> takeOut(Receipt one) {
        return joinings.takeOut(file(one), "another lamp after all", officer(one));
    }

    private void act(Receipt receipt, Verb verb, String note) {
        var by = new Actor.Staff(officer(receipt));
        assertThat(casework.take(receipt.caseId(), Act.of(verb, by, -1, note, clock.instant())))
                .isInstanceOf(Decision.Taken.class);
    }

    private Instant due(Receipt receipt, String limit) {
        return Objects.requireNonNull(run(receipt, limit).due().due());
    }

    private Timetable.Run run(Receipt receipt, String limit) {
        return casework.ground(file(receipt)).timetable().latest(limit).orElseThrow();
    }

    @Test
    void the_earliest_date_promised_to_anybody_is_the_cases_and_its_proof_says_whose_it_was() {
        var early = desk.lamp("A lamp is out at the rice market");
        clock.advance(Duration.ofDays(2));
        var late = grievances.file(desk.lampFiling("The market lamp is dark", clock.instant()));
        var promised = due(early, "reply");
        assertThat(promised).isBefore(due(late, "reply"));
        act(late, Verb.ACCEPT, "");
        assertThat(join(early, late)).isEmpty();
        assertThat(due(late, "reply")).isEqualTo(promised);
        assertThat(file(late).nextDue()).isEqualTo(promised);
        assertThat(run(late, "reply").whose()).isEqualTo(early.number());
        assertThat(run(late, "reply").due().start().at()).isEqualTo(file(early).openedAt());
    }

    @Test
    void a_later_promise_leaves_the_case_its_own_date() {
        var early = desk.lamp("Lamp out");
        clock.advance(Duration.ofDays(2));
        var late = grievances.file(desk.lampFiling("Lamp dark", clock.instant()));
        var promised = due(early, "reply");
        assertThat(join(late, early)).isEmpty();
        assertThat(due(early, "reply")).isEqualTo(promised);
        assertThat(run(early, "reply").whose()).isNull();
    }

    @Test
    void a_joined_case_is_closed_in_its_history_and_owes_nothing_of_its_own() {
        var one = desk.lamp("Lamp out");
        var into = desk.lamp("Lamp dark");
        assertThat(join(one, into)).isEmpty();
        var file = file(one);
        assertThat(file.phase()).isEqualTo(Phase.CLOSED);
        assertThat(file.open()).isFalse();
        assertThat(file.nextDue()).isNull();
        assertThat(casework.history(one.caseId()).getLast())
                .matches(entry -> entry.verb() == Verb.JOIN && entry.note().equals(into.number() + ": the same lamp"));
        assertThat(casework.history(into.caseId()).getLast())
                .matches(entry -> entry.verb() == Verb.GATHER && entry.note().startsWith(one.number()));
        assertThat(file(into).reporters()).isEqualTo(2);
        assertThat(journal.broken(one.caseId().value())).isEmpty();
        var reopened = Act.of(Verb.REOPEN, new Actor.Reporter(), -1, "still dark", clock.instant());
        assertThat(casework.take(one.caseId(), reopened)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void a_case_that_is_taken_out_goes_on_where_it_stood_by_its_own_date() {
        var one = desk.lamp("Lamp out");
        var into = desk.lamp("Lamp dark");
        var before = file(one);
        assertThat(join(one, into)).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(takeOut(one)).isEmpty();
        var after = file(one);
        assertThat(after.step()).isEqualTo(before.step());
        assertThat(after.open()).isTrue();
        assertThat(after.closedAt()).isNull();
        assertThat(after.nextDue()).isEqualTo(before.nextDue());
        assertThat(file(into).reporters()).isEqualTo(1);
        assertThat(joinings.linked(one.caseId())).isEmpty();
        assertThat(join(one, into)).isEmpty();
        assertThat(takeOut(one)).isEmpty();
    }

    @Test
    void what_was_overdue_when_it_was_joined_stays_broken_for_good() {
        var one = desk.lamp("Lamp out");
        clock.advance(Duration.ofDays(9));
        var into = grievances.file(desk.lampFiling("Lamp dark", clock.instant()));
        assertThat(join(one, into)).isEmpty();
        assertThat(database.sql("select limit_key from promises.settled where record = :id and not kept")
                        .param("id", one.caseId().value())
                        .query(String.class)
                        .list())
                .contains("reply");
        assertThat(file(into).nextDue()).isBefore(clock.instant());
    }

    @Test
    void only_what_can_have_one_answer_is_joined_and_each_refusal_has_its_reason() {
        var one = desk.lamp("Lamp out");
        var other = desk.lamp("Lamp dark");
        assertThat(join(one, one)).contains(No.SAME);
        assertThat(joinings.join(file(one), file(other), " ", officer(other))).contains(No.REASON_MISSING);
        assertThat(takeOut(one)).contains(No.NOT_JOINED);
        var stranger = directory.officer("zhou-min").orElseThrow();
        assertThat(joinings.join(file(one), file(other), "same", stranger)).contains(No.NOT_YOURS);
        var seen = file(one);
        act(one, Verb.ACCEPT, "");
        assertThat(joinings.join(seen, file(other), "same", officer(other))).contains(No.CHANGED);
        act(other, Verb.OBJECT, "not ours");
        assertThat(join(one, other)).contains(No.CONTESTED);
        act(one, Verb.REPLY, "mended");
        assertThat(join(one, desk.lamp("Lamp flickers"))).contains(No.ANSWERED);
    }

    @Test
    void an_answered_case_lets_nobody_out() {
        var one = desk.lamp("Lamp out");
        var into = desk.lamp("Lamp dark");
        assertThat(join(one, into)).isEmpty();
        act(into, Verb.ACCEPT, "");
        act(into, Verb.REPLY, "mended");
        assertThat(takeOut(one)).contains(No.ANSWERED);
    }

    @Test
    void a_case_that_holds_others_is_joined_with_all_of_them() {
        var first = desk.lamp("Lamp one");
        clock.advance(Duration.ofDays(1));
        var second = grievances.file(desk.lampFiling("Lamp two", clock.instant()));
        clock.advance(Duration.ofDays(1));
        var third = grievances.file(desk.lampFiling("Lamp three", clock.instant()));
        var promised = due(first, "reply");
        assertThat(join(first, second)).isEmpty();
        assertThat(join(second, third)).isEmpty();
        assertThat(due(third, "reply")).isEqualTo(promised);
        assertThat(run(third, "reply").whose()).isEqualTo(first.number());
        assertThat(file(third).reporters()).isEqualTo(3);
        assertThat(takeOut(second)).isEmpty();
        assertThat(due(second, "reply")).isEqualTo(promised);
        assertThat(file(second).reporters()).isEqualTo(2);
        assertThat(file(third).reporters()).isEqualTo(1);
    }

    /// Whatever is joined and taken out in whatever order: every receipt leads to exactly one case, that one is
    /// open, and its date is never later than what was promised with the receipt.
    @Test
    void no_order_of_joining_and_taking_out_loses_anybody_or_makes_a_date_later() {
        for (var seed = 1; seed <= 6; seed++) {
            var random = new Random(seed);
            var cases = new ArrayList<Receipt>();
            var promised = new HashMap<Receipt, Instant>();
            for (var i = 0; i < 6; i++) {
                clock.advance(Duration.ofHours(random.nextInt(20)));
                cases.add(grievances.file(desk.lampFiling("Lamp " + seed + " " + i, clock.instant())));
                if (random.nextBoolean()) act(cases.getLast(), Verb.ACCEPT, "");
                promised.put(cases.getLast(), due(cases.getLast(), "reply"));
            }
            for (var step = 0; step < 12; step++) {
                clock.advance(Duration.ofHours(random.nextInt(10)));
                var one = cases.get(random.nextInt(cases.size()));
                if (joinings.linked(one.caseId()).isEmpty()) join(one, cases.get(random.nextInt(cases.size())));
                else takeOut(one);
                for (var each : cases) held(each, Objects.requireNonNull(promised.get(each)), cases);
            }
        }
    }

    private void held(Receipt receipt, Instant promised, List<Receipt> cases) {
        var answering = answering(receipt);
        assertThat(answering.open()).isTrue();
        assertThat(cases).extracting(Receipt::caseId).contains(answering.id());
        var due = casework.ground(answering)
                .timetable()
                .latest("reply")
                .orElseThrow()
                .due()
                .due();
        assertThat(due).isBeforeOrEqualTo(promised);
        assertThat(casework.ground(answering).timetable().dues()).contains(due);
    }

    private CaseFile answering(Receipt receipt) {
        var at = file(receipt);
        for (var up = up(at); up != null; up = up(at)) at = up;
        return at;
    }

    private @org.jspecify.annotations.Nullable CaseFile up(CaseFile file) {
        return joinings.linked(file.id()).stream()
                .filter(link -> link.how() == Link.How.INTO)
                .findFirst()
                .flatMap(link -> casework.find(link.number()))
                .orElse(null);
    }

    @Test
    void one_of_several_takes_back_only_their_own_report() {
        var receipt = desk.lamp("Lamp out");
        var second = grievances.join(
                receipt.number(), new Reporter("Li", "5550", "", ""), Language.EN, java.util.UUID.randomUUID());
        var withdraw = Act.of(Verb.WITHDRAW, new Actor.Reporter(), -1, "", clock.instant());
        assertThat(casework.take(receipt.caseId(), withdraw))
                .isEqualTo(new Decision.Refused(Decision.Reason.OTHERS_STAND));
        assertThat(grievances.takeBack(second.number(), clock.instant())).isTrue();
        assertThat(grievances.takeBack(receipt.number(), clock.instant())).isFalse();
        assertThat(file(receipt).reporters()).isEqualTo(1);
        assertThat(casework.take(receipt.caseId(), withdraw)).isInstanceOf(Decision.Taken.class);
    }
}
