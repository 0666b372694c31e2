package org.moothall.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Decision.Changed;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.casework.Decision.Taken;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.procedure.Clock.State;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CityTest
class CaseworkTest {

    private static final String CENTRE = "coordination-centre";
    private static final Instant MONDAY = SettableClock.MONDAY;

    @Autowired
    Directory directory;

    @Autowired
    Casework casework;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private Opening opening(String lead, Instant at) {
        return Openings.seepage("Water seeps through the wall", "leak 渗漏", lead, !lead.equals(CENTRE), at);
    }

    private CaseFile opened() {
        return open(List.of(opening("water-bureau", MONDAY))).getFirst();
    }

    private List<CaseFile> open(List<Opening> openings) {
        return transaction.execute(status ->
                casework.open(openings).stream().map(Opening.Opened::file).toList());
    }

    private Officer caseworker(String office) {
        return directory
                .officer(directory.offices().answerable(office).orElseThrow().key())
                .orElseThrow();
    }

    private Decision act(CaseFile file, Verb verb, Actor actor, String note) {
        return casework.take(
                file.id(),
                Act.of(verb, actor, file.version(), note, file.lastAt().plusSeconds(60)));
    }

    private CaseFile taken(CaseFile file, Verb verb, Actor actor, String note) {
        var decision = act(file, verb, actor, note);
        assertThat(decision).isInstanceOf(Taken.class);
        return ((Taken) decision).file();
    }

    private Actor lead() {
        return new Actor.Staff(caseworker("water-bureau"));
    }

    @Test
    void a_case_is_opened_with_number_owner_clock_entry_and_journal() {
        var file = opened();
        assertThat(file.number()).matches("GR-2026-\\d{6,}");
        assertThat(file.handler()).isEqualTo(caseworker("water-bureau").person());
        assertThat(file.nextLimit()).isEqualTo("accept");
        assertThat(casework.find(file.number())).contains(file);
        assertThat(casework.history(file.id()))
                .singleElement()
                .extracting(Entry::verb)
                .isEqualTo(Verb.RECEIVED);
        assertThat(journal.of(file.id().value())).hasSize(1);
        assertThat(journal.broken(file.id().value())).isEmpty();
    }

    @Test
    void many_cases_are_opened_in_order_with_numbers_that_never_repeat() {
        var openings = new ArrayList<Opening>();
        for (var i = 0; i < 500; i++)
            openings.add(opening(i % 2 == 0 ? "water-bureau" : CENTRE, MONDAY.plusSeconds(i)));
        var files = open(openings);
        assertThat(files)
                .extracting(CaseFile::id)
                .containsExactlyElementsOf(openings.stream().map(Opening::id).toList());
        assertThat(files).extracting(CaseFile::number).doesNotHaveDuplicates();
        assertThat(files).allSatisfy(file -> assertThat(file.handler()).isNotBlank());
    }

    @Test
    void accepting_keeps_the_promise_and_leaves_a_settled_limit() {
        var file = taken(opened(), Verb.ACCEPT, lead(), "");
        assertThat(file.phase()).isEqualTo(Phase.IN_HAND);
        assertThat(file.nextLimit()).isEqualTo("reply");
        assertThat(casework.ground(file).clocks(file.lastAt()).getFirst().state())
                .isEqualTo(State.KEPT);
        assertThat(database.sql("select kept from promises.settled where record = :id")
                        .param("id", file.id().value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void another_office_may_not_accept() {
        var other = new Actor.Staff(caseworker("transport-bureau"));
        assertThat(act(opened(), Verb.ACCEPT, other, "")).isEqualTo(new Refused(Reason.HELD_BY_ANOTHER));
    }

    @Test
    void objecting_without_a_reason_is_refused() {
        assertThat(act(opened(), Verb.OBJECT, lead(), " ")).isEqualTo(new Refused(Reason.NOTE_MISSING));
    }

    @Test
    void the_second_of_two_at_once_is_shown_what_the_first_did() {
        var seen = opened();
        taken(seen, Verb.ACCEPT, lead(), "");
        var second = act(seen, Verb.OBJECT, lead(), "not ours");
        assertThat(second).isInstanceOf(Changed.class);
        assertThat(((Changed) second).since()).extracting(Entry::verb).containsExactly(Verb.ACCEPT);
    }

    @Test
    void a_note_goes_through_although_the_case_has_moved_on() {
        var seen = opened();
        taken(seen, Verb.ACCEPT, lead(), "");
        assertThat(act(seen, Verb.NOTE, lead(), "called the crew")).isInstanceOf(Taken.class);
    }

    @Test
    void asking_the_reporter_stops_the_reply_clock_and_the_answer_starts_it_again() {
        var accepted = taken(opened(), Verb.ACCEPT, lead(), "");
        var asked = taken(accepted, Verb.ASK, lead(), "Which house?");
        assertThat(asked.waiting()).isTrue();
        assertThat(casework.ground(asked).clocks(asked.lastAt().plus(Duration.ofDays(30))))
                .filteredOn(clock -> clock.limit().equals("reply"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.state()).isEqualTo(State.PAUSED));
        var answered = taken(asked, Verb.ANSWER, new Actor.Reporter(), "number 114");
        assertThat(answered.waiting()).isFalse();
        assertThat(answered.nextDue()).isEqualTo(accepted.nextDue());
    }

    @Test
    void a_case_has_one_owner_through_objection_and_assignment() {
        var contested = taken(opened(), Verb.OBJECT, lead(), "a road matter");
        assertThat(contested.lead()).isEqualTo("water-bureau");
        var triage = new Actor.Staff(directory.offices().people().stream()
                .flatMap(person -> directory.officer(person.key()).stream())
                .filter(officer -> officer.is(org.moothall.directory.Role.TRIAGE))
                .findFirst()
                .orElseThrow());
        var sent = casework.take(
                contested.id(),
                new Act(
                        Verb.ASSIGN,
                        triage,
                        contested.version(),
                        "the road is theirs",
                        null,
                        "transport-bureau",
                        null,
                        true,
                        List.of(),
                        contested.lastAt().plusSeconds(5)));
        assertThat(sent).isInstanceOf(Taken.class);
        assertThat(((Taken) sent).file().lead()).isEqualTo("transport-bureau");
        assertThat(((Taken) sent).file().handler())
                .isEqualTo(caseworker("transport-bureau").person());
    }

    @Test
    void the_journal_is_only_added_to() {
        var file = opened();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> database.sql("update journal.line set act = 'nothing' where record = :id")
                                .param("id", file.id().value())
                                .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
