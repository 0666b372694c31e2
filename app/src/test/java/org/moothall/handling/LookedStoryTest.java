package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Who looked and what happened, as a page and as a sheet.
@CityTest
class LookedStoryTest {

    private static final List<String> BESIDES = List.of(
            "case.reminded",
            "case.climbed",
            "case.date-moved",
            "report.joined",
            "report.taken-back",
            "reporter.mailed",
            "reporter.read",
            "seal.opened",
            "seal.closed",
            "journal.adopted",
            "call-back.due",
            "contribution.overdue");

    @Autowired
    Desk desk;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    Browser worker;

    @Test
    void whatever_can_happen_to_a_case_has_words() {
        var lamp = desk.lamp("The lamp at the gate is dark.");
        var acts = Stream.concat(Arrays.stream(Verb.values()).map(verb -> "case." + verb.key()), BESIDES.stream())
                .toList();
        transaction.executeWithoutResult(status -> journal.append(acts.stream()
                .map(act -> new Line(lamp.caseId().value(), clock.instant(), "machine:clock", act, "{}"))
                .toList()));
        Desk.signIn(worker, desk.handler(lamp));
        var address = "/cases/" + lamp.number() + "/journal";
        for (var tag : List.of("en", "zh-CN")) {
            assertThat(worker.open(address + "?lang=" + tag).status()).isEqualTo(200);
            assertThat(worker.text()).doesNotContain(acts);
            assertThat(worker.open(address + "/export").status()).isEqualTo(200);
        }
    }
}
