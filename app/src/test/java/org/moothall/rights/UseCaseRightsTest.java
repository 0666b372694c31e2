package org.moothall.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
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
import org.moothall.directory.Rights.Right;
import org.moothall.journal.Journal;
import org.moothall.kernel.Forbidden;
import org.moothall.procedure.Verb;
import org.moothall.seal.Opening;
import org.moothall.seal.Seals;
import org.springframework.beans.factory.annotation.Autowired;

/// Below the web: each act on a case and each look behind the seal, tried by everybody in the city. Whoever
/// has none of the rights that it asks for is refused, and nothing is changed.
@CityTest
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
