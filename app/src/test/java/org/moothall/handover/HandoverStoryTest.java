package org.moothall.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.database.Logins;
import org.moothall.journal.Inspection;
import org.moothall.journal.Journal;
import org.moothall.ladder.OnDuty;
import org.moothall.shift.Handovers;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;

/// Who goes holds the post until who comes has it.
@CityTest
class HandoverStoryTest {

    private static final String REMARK = "The school is closed, I call the district.";

    @Autowired
    Desk able;

    @Autowired
    Nightfall nightfall;

    @Autowired
    Handovers handovers;

    @Autowired
    OnDuty onDuty;

    @Autowired
    LateHandovers late;

    @Autowired
    Journal journal;

    @Autowired
    Inspection inspection;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser goes;

    @Autowired
    Browser comes;

    @Autowired
    Browser leads;

    @BeforeEach
    @AfterEach
    void nothing_rings() {
        nightfall.nothingRings();
    }

    @Test
    void who_goes_holds_the_post_until_who_comes_has_accepted_line_by_line_and_the_leader_has_signed() {
        var day = LocalDate.of(2030, 3, 4);
        nightfall.publish(day);
        clock.set(Nightfall.at(day, "20:00"));
        Desk.signIn(goes, able.able("lin-hui"));
        assertThat(goes.open("/work").text()).contains("Hand over");
        theLogIsAddedTo();
        assertThat(goes.open("/duty/handover").text()).contains("Lin Hui hands over to Chen Jie");
        assertThat(goes.page().select("#open").text()).contains("20:00: The lift of the town hall stands still.");
        goes.fill("open", "Pump 3 runs by hand.")
                .fill("promise", "soon call the school")
                .send("Sign and hand over");
        assertThat(goes.status()).isEqualTo(422);
        assertThat(goes.text()).contains("This line does not begin with a time such as 21:30: soon call the school");
        goes.fill("promise", "7:15 call the school").send("Sign and hand over");
        assertThat(goes.text()).contains("Promised", "5 March, 07:15: call the school", "waits for whoever comes");

        thePostIsStillTheirs(day);
        comes.open("/duty/handover").fill("taken", "1").send("Accept the post");
        assertThat(comes.status()).isEqualTo(422);
        assertThat(comes.text()).contains("Tick the line or write a remark: call the school");
        comes.fill("remark-2", REMARK).send("Accept the post");
        assertThat(comes.text())
                .contains("waits for the leader on duty", "Remark of who came: The school is closed")
                .doesNotContain("Accept the post");
        assertThat(onDuty.now(Nightfall.POST, clock.instant()))
                .as("the leader has not signed")
                .containsExactly("lin-hui");

        Desk.signIn(leads, able.able("niu-ying"));
        leads.open("/duty/handover?desk=centre").send("Sign as leader on duty");
        assertThat(leads.text()).contains("Signed by Niu Ying as leader on duty", "Nothing to hand over now");
        assertThat(leads.speaking("zh-CN").open("/duty/handover?desk=centre").text())
                .contains("交接班", "签字接班", "以带班领导身份签字");
        assertThat(onDuty.now(Nightfall.POST, clock.instant())).containsExactly("chen-jie");
        assertThat(handovers.open(nightfall.desk(), "officer", clock.instant())).isEmpty();

        everyRowIsHeld(nightfall.signed(day));
        assertThat(nightfall.rang(LateHandovers.KIND, day))
                .noneMatch(alarm -> late.standing(alarm, clock.instant()).stands())
                .hasSize(1);
    }

    private void theLogIsAddedTo() {
        goes.open("/duty/log").fill("words", "").send("Add to the log");
        assertThat(goes.text()).contains("Write what happened.", "Nobody leaves the post before it is handed over.");
        goes.fill("words", "The lift of the town hall stands still.").send("Add to the log");
        assertThat(goes.text()).contains("The lift of the town hall stands still.", "Lin Hui");
    }

    private void thePostIsStillTheirs(LocalDate day) {
        clock.set(Nightfall.at(day, "20:31"));
        assertThat(onDuty.now(Nightfall.POST, clock.instant()))
                .as("not accepted")
                .containsExactly("lin-hui");
        assertThat(onDuty.next(Nightfall.POST, clock.instant())).containsExactly("chen-jie");
        Desk.signIn(comes, able.able("chen-jie"));
        assertThat(comes.open("/roster?desk=centre").text()).contains("Not handed over: Lin Hui still holds it");
        late.round(new Timekeeper.Round(clock.instant()));
        assertThat(nightfall.rang(LateHandovers.KIND, day)).isEmpty();
        clock.set(Nightfall.at(day, "21:00"));
        late.round(new Timekeeper.Round(clock.instant()));
        assertThat(nightfall.rang(LateHandovers.KIND, day)).singleElement().satisfies(alarm -> {
            assertThat(alarm.goes()).isEqualTo("shift");
            assertThat(alarm.words().en()).contains("Duty officer is not handed over since 20:30");
            assertThat(alarm.words().zh()).contains("未交接");
            assertThat(late.standing(alarm, clock.instant()).stands()).isTrue();
        });
    }

    private void everyRowIsHeld(UUID id) {
        assertThat(journal.of(id))
                .extracting(one -> one.line().act())
                .containsExactly("shift.handed-over", "shift.accepted", "shift.led");
        assertThat(inspection.of(List.of(id)).breaks()).isEmpty();
        remarked(id, "Nothing.");
        assertThat(inspection.of(List.of(id)).breaks())
                .as("a changed word is noticed")
                .isNotEmpty();
        remarked(id, REMARK);
        assertThat(inspection.of(List.of(id)).breaks()).isEmpty();
    }

    private void remarked(UUID id, String words) {
        AsOwner.of(logins)
                .sql("update shift.remark set words = :words where handover = :id")
                .param("words", words)
                .param("id", id)
                .update();
    }
}
