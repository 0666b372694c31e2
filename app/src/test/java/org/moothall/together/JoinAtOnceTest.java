package org.moothall.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Entry;
import org.moothall.directory.Directory;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Two at once, and a death in between.
@CityTest
class JoinAtOnceTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Joinings joinings;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transaction;

    /// Two officers join the same two cases crosswise at once: one does it, the other is told.
    @Test
    void two_who_join_at_once_do_it_once() throws Exception {
        for (var i = 0; i < 5; i++) {
            var one = desk.lamp("Lamp one " + i);
            var two = desk.lamp("Lamp two " + i);
            var officer =
                    directory.officer(casework.require(one.caseId()).handler()).orElseThrow();
            CaseFile first = casework.require(one.caseId());
            CaseFile second = casework.require(two.caseId());
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Optional<No>> there = () -> joinings.join(first, second, "same", officer);
                Callable<Optional<No>> back = () -> joinings.join(second, first, "same", officer);
                var said = both.invokeAll(List.of(there, back));
                var done = 0;
                for (var each : said) if (each.get().isEmpty()) done++;
                assertThat(done).isEqualTo(1);
            }
            assertThat(List.of(casework.require(one.caseId()), casework.require(two.caseId())))
                    .filteredOn(CaseFile::open)
                    .hasSize(1);
        }
    }

    /// What a process that dies within a joining leaves behind is nothing.
    @Test
    void a_joining_that_dies_in_between_leaves_both_cases_as_they_were() {
        var one = desk.lamp("Lamp out");
        var into = desk.lamp("Lamp dark");
        var officer =
                directory.officer(casework.require(one.caseId()).handler()).orElseThrow();
        var before = List.of(casework.require(one.caseId()), casework.require(into.caseId()));
        transaction.executeWithoutResult(status -> {
            assertThat(joinings.join(before.getFirst(), before.getLast(), "same", officer))
                    .isEmpty();
            assertThat(casework.require(one.caseId()).phase()).isEqualTo(Phase.CLOSED);
            status.setRollbackOnly(); // the connection is lost before the commit
        });
        assertThat(List.of(casework.require(one.caseId()), casework.require(into.caseId())))
                .isEqualTo(before);
        assertThat(joinings.linked(one.caseId())).isEmpty();
        assertThat(casework.history(into.caseId())).hasSize(1);
    }

    /// Either the joined case has the reply, or it was not joined.
    @Test
    void nobody_is_joined_into_a_case_behind_its_answer() throws Exception {
        for (var i = 0; i < 4; i++) {
            var one = desk.lamp("Lamp out " + i);
            var into = desk.lamp("Lamp dark " + i);
            var seen = casework.require(one.caseId());
            var officer = directory.officer(seen.handler()).orElseThrow();
            var by = new Actor.Staff(officer);
            casework.take(into.caseId(), Act.of(Verb.ACCEPT, by, -1, "", seen.openedAt()));
            var there = casework.require(into.caseId());
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Object> reply =
                        () -> casework.take(into.caseId(), Act.of(Verb.REPLY, by, -1, "mended", seen.openedAt()));
                Callable<Object> join = () -> joinings.join(seen, there, "same", officer);
                for (var each : both.invokeAll(List.of(reply, join))) each.get();
            }
            if (casework.require(one.caseId()).open())
                assertThat(joinings.linked(one.caseId())).isEmpty();
            else
                assertThat(casework.history(into.caseId()))
                        .extracting(Entry::verb)
                        .containsSubsequence(Verb.GATHER, Verb.REPLY);
        }
    }
}
