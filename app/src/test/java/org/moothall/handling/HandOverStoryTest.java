package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.grievance.Receipt;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;

/// Several cases of the worklist handed to a colleague at once.
@CityTest
class HandOverStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Browser worker;

    @Autowired
    Browser stranger;

    private List<Receipt> lamps;
    private String handler;
    private String colleague;

    @BeforeEach
    void three_lamps_are_out() {
        lamps = List.of(
                desk.lamp("The first lamp is dark."), desk.lamp("The second lamp."), desk.lamp("A third lamp."));
        handler = desk.handler(lamps.getFirst());
        var lead = casework.require(lamps.getFirst().caseId()).lead();
        colleague = directory.offices().holders(lead).stream()
                .filter(person -> !person.equals(handler))
                .findFirst()
                .orElseThrow();
        Desk.signIn(worker, handler);
    }

    private String handlerOf(Receipt receipt) {
        return casework.require(receipt.caseId()).handler();
    }

    private String ticked(Receipt... receipts) {
        return "/work/hand-over?"
                + String.join(
                        "&",
                        Stream.of(receipts).map(one -> "case=" + one.number()).toList());
    }

    @Test
    void ticked_cases_go_to_the_colleague_each_with_the_reason_in_its_history() {
        worker.open("/work/office?q=" + lamps.getFirst().number());
        assertThat(worker.page()
                        .select("input[type=checkbox][name=case][form=ticked]")
                        .eachAttr("value"))
                .contains(lamps.getFirst().number());
        worker.open(ticked(lamps.get(0), lamps.get(1)))
                .fill("person", colleague)
                .fill("note", "I am on leave next week.")
                .send("Hand over");
        assertThat(worker.status()).isEqualTo(200);
        assertThat(worker.text()).contains("2 cases are with");
        assertThat(handlerOf(lamps.get(0))).isEqualTo(colleague);
        assertThat(handlerOf(lamps.get(1))).isEqualTo(colleague);
        assertThat(handlerOf(lamps.get(2))).isEqualTo(handler);
        var last = casework.history(lamps.get(1).caseId()).getLast();
        assertThat(last.verb()).isEqualTo(Verb.HAND_OVER);
        assertThat(last.note()).isEqualTo("I am on leave next week.");
        assertThat(last.open()).as("the resident reads it").isFalse();
    }

    @Test
    void to_another_office_the_resident_reads_why() {
        worker.open("/cases/" + lamps.getFirst().number() + "/hand-over")
                .fill("office", "water-bureau")
                .fill("note", "The pole is theirs.")
                .send("Hand over");
        var last = casework.history(lamps.getFirst().caseId()).getLast();
        assertThat(last.note()).isEqualTo("The pole is theirs.");
        assertThat(last.open()).isTrue();
    }

    @Test
    void without_a_reason_or_a_person_nothing_goes_and_nothing_typed_is_lost() {
        worker.open(ticked(lamps.get(0), lamps.get(1)))
                .fill("note", "On leave.")
                .send("Hand over");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.page().select("#note").text()).isEqualTo("On leave.");
        assertThat(worker.fill("person", colleague)
                        .fill("note", "")
                        .send("Hand over")
                        .text())
                .contains("Fill in “Why”.");
        worker.fill("person", "").fill("note", "On leave.").send("Hand over");
        assertThat(worker.page().select("input[name=case][checked]")).hasSize(2);
        assertThat(handlerOf(lamps.getFirst())).isEqualTo(handler);
        assertThat(worker.open("/work/hand-over").text()).contains("Tick at least one case");
    }

    @Test
    void what_somebody_has_touched_meanwhile_stays_and_the_others_go() {
        worker.open(ticked(lamps.get(0), lamps.get(1)))
                .fill("person", colleague)
                .fill("note", "On leave.");
        var first = casework.require(lamps.getFirst().caseId());
        var officer = directory.officer(handler).orElseThrow();
        casework.take(
                first.id(), Act.of(Verb.ACCEPT, new Actor.Staff(officer), first.version(), "", SettableClock.MONDAY));
        worker.send("Hand over");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("1 case is with", "1 case stays", "somebody else has worked on it");
        assertThat(handlerOf(lamps.get(0))).isEqualTo(handler);
        assertThat(handlerOf(lamps.get(1))).isEqualTo(colleague);
    }

    @Test
    void a_case_of_another_office_is_not_even_named() {
        Desk.signIn(stranger, desk.able("zhou-min"));
        assertThat(stranger.open(ticked(lamps.getFirst())).text())
                .contains("Tick at least one case")
                .doesNotContain("The first lamp");
    }
}
