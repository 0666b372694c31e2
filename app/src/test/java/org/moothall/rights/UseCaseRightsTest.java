package org.moothall.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Reporter;
import org.moothall.invite.Invites;
import org.moothall.journal.Journal;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Language;
import org.moothall.procedure.Verb;
import org.moothall.seal.Opening;
import org.moothall.seal.Seals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Below the web: each act on a case and each look behind the seal, tried by everybody in the city. Whoever
/// has none of the rights that it asks for is refused, and nothing is changed.
@CityTest
@Import(Desk.class)
class UseCaseRightsTest {

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    Seals seals;

    @Autowired
    Desk desk;

    @Autowired
    Invites invites;

    @Autowired
    Grievances grievances;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void no_act_is_taken_from_whoever_has_no_right_to_it() {
        var file = casework.require(desk.lamp("A lamp that nobody may touch").caseId());
        var before = journal.of(file.id().value());
        var tried = 0;
        for (var officer : everybody())
            for (var verb : Verb.values()) {
                if (Act.asks(verb).stream().anyMatch(right -> casework.may(officer, right, file))) continue;
                assertThat(take(file, verb, officer))
                        .as("%s by %s", verb, officer.person())
                        .isInstanceOf(Decision.Refused.class);
                tried++;
            }
        assertThat(tried).isGreaterThan(Verb.values().length * 10);
        assertThat(casework.require(file.id())).isEqualTo(file);
        assertThat(casework.history(file.id())).hasSize(file.version());
        assertThat(journal.of(file.id().value())).isEqualTo(before);
    }

    @Test
    void an_act_that_was_taken_would_be_noticed() {
        var file = casework.require(desk.lamp("A lamp that its office touches").caseId());
        var handler = directory.officer(file.handler()).orElseThrow();
        assertThat(take(file, Verb.ACCEPT, handler)).isInstanceOf(Decision.Taken.class);
        assertThat(casework.require(file.id())).isNotEqualTo(file);
    }

    @Test
    void no_seal_opens_to_whoever_may_not_and_nothing_is_written_of_it() {
        var receipt = desk.lamp("A lamp whose reporter is sealed");
        var file = casework.require(receipt.caseId());
        var before = journal.of(file.id().value());
        var refused = new ArrayList<Officer>();
        for (var officer : everybody()) {
            if (!casework.may(officer, Right.HANDLE, file)) {
                assertThatThrownBy(() ->
                                seals.open(file, receipt.number(), officer, Opening.Reason.values()[0], "To look"))
                        .isInstanceOf(Forbidden.class);
                refused.add(officer);
            }
            if (!casework.may(officer, Right.SPEAK_FOR_REPORTER, file))
                assertThatThrownBy(() -> seals.openToCall(file, receipt.number(), officer, "To look"))
                        .isInstanceOf(Forbidden.class);
        }
        assertThat(refused).hasSizeGreaterThan(10);
        assertThat(seals.of(receipt.number())).isEmpty();
        assertThat(journal.of(file.id().value())).isEqualTo(before);
    }

    @Test
    void whoever_has_no_deed_of_the_city_s_is_refused_below_the_web_and_no_line_is_written() {
        var before = written();
        for (var officer : everybody()) {
            refused(Deed.LET_IN, officer, () -> invites.invite(officer, "gao-lin", true));
            refused(Deed.END_SESSIONS, officer, () -> invites.endSessions(officer, "gao-lin"));
            refused(Deed.REGISTER, officer, () -> grievances.file(byTelephone(officer)));
        }
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void whoever_may_not_part_a_case_is_refused_below_the_web() {
        var file = casework.require(desk.lamp("A lamp that nobody takes apart").caseId());
        var before = written();
        var part = new Grievances.Part("lighting.lamps.out", null, "Its post");
        var refused = everybody().stream()
                .filter(officer -> !casework.may(officer, Deed.REGROUP, file))
                .toList();
        for (var officer : refused)
            assertThatThrownBy(() -> transaction.execute(_ -> grievances.part(file, part, officer)))
                    .isInstanceOf(Forbidden.class);
        assertThat(refused).hasSizeGreaterThan(10);
        assertThat(written()).isEqualTo(before);
    }

    private static void refused(Deed deed, Officer officer, ThrowingCallable act) {
        if (!deed.by(officer))
            assertThatThrownBy(act).as("%s by %s", deed, officer.person()).isInstanceOf(Forbidden.class);
    }

    private long written() {
        return jdbc.sql("select count(*) from journal.line").query(Long.class).single();
    }

    private static Filing byTelephone(Officer officer) {
        return new Filing(
                UUID.randomUUID(),
                Filing.Channel.TELEPHONE,
                "lighting.lamps.out",
                "nandu.heyan.rice-market",
                null,
                "",
                "A lamp by telephone",
                Map.of(),
                List.of(),
                Reporter.ANONYMOUS,
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Staff(officer));
    }

    private Decision take(CaseFile file, Verb verb, Officer officer) {
        var act = Act.of(verb, new Actor.Staff(officer), file.version(), "Because", SettableClock.MONDAY);
        return casework.take(file.id(), act);
    }

    private List<Officer> everybody() {
        return directory.offices().people().stream()
                .flatMap(person -> directory.officer(person.key()).stream())
                .toList();
    }
}
