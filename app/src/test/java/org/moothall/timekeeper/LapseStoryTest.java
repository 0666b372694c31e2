package org.moothall.timekeeper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Petitions;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision.Taken;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.grievance.Receipt;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;

/// What resident and office read of time, in a city whose lamps are petitions under China's pack.
@CityTest
class LapseStoryTest {

    @Autowired
    Directory directory;

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Timekeeper timekeeper;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser resident;

    @Autowired
    Browser officer;

    @BeforeAll
    static void lamps_are_petitions(@Autowired City city, @TempDir Path folder) {
        Petitions.ofLamps(city, folder);
    }

    @AfterAll
    static void lanfeng_as_it_was(@Autowired City city) {
        Petitions.lanfengAsItWas(city);
    }

    private Receipt filed() {
        return desk.lamp("The lamp has been out since the storm");
    }

    private CaseFile taken(CaseFile file, Verb verb, Instant at) {
        var handler = new Actor.Staff(directory.officer(file.handler()).orElseThrow());
        var second = verb == Verb.REPLY ? head(file.lead()) : null; // the pack asks for one
        var decision = casework.take(
                file.id(),
                new Act(verb, handler, file.version(), "Our opinion.", null, null, second, true, List.of(), at));
        assertThat(decision).isInstanceOf(Taken.class);
        return ((Taken) decision).file();
    }

    private String head(String office) {
        return directory.offices().holders(office, Role.HEAD).findFirst().orElseThrow();
    }

    private Instant due(CaseFile file, String limit) {
        return requireNonNull(casework.ground(file)
                .timetable()
                .latest(limit)
                .orElseThrow()
                .due()
                .due());
    }

    private String story(Receipt receipt) {
        resident.open("/my/find")
                .fill("number", receipt.number())
                .fill("phrase", requireNonNull(receipt.phrase()))
                .send("Show my case");
        return resident.page().text();
    }

    @Test
    void thirty_days_after_a_reply_that_nobody_contests_the_case_closes_and_both_sides_read_why() {
        var receipt = filed();
        var file = taken(
                casework.require(receipt.caseId()), Verb.ACCEPT, clock.instant().plusSeconds(60));
        file = taken(file, Verb.REPLY, clock.instant().plusSeconds(120));
        clock.set(due(file, "c7"));
        timekeeper.round(clock.instant());
        assertThat(casework.require(file.id()).step()).isEqualTo("answered");
        assertThat(story(receipt)).contains("A reminder for you", "Ask the next higher body for a review");

        clock.set(due(file, "c7").plusSeconds(1));
        timekeeper.round(clock.instant());
        var closed = casework.require(file.id());
        assertThat(closed.step()).isEqualTo("closed");
        assertThat(closed.open()).isFalse();
        assertThat(story(receipt))
                .contains("The time ran out", "Nobody used the time to do this: Ask the next higher body for a review")
                .contains("article 35")
                .contains("window closed", "Not used")
                .doesNotContain("Missed");

        var handler = closed.handler();
        Desk.signIn(officer, desk.able(handler));
        assertThat(officer.open("/cases/" + closed.number()).page().text())
                .contains("Nobody used the time to do this", "clock (automatic)", "Window closed")
                .doesNotContain("Missed");
        assertThat(officer.open("/work/came-up").status()).isEqualTo(200);
    }

    @Test
    void an_overdue_petition_climbs_and_everybody_on_it_reads_so() {
        var receipt = filed();
        var file = taken(
                casework.require(receipt.caseId()), Verb.ACCEPT, clock.instant().plusSeconds(60));
        clock.set(due(file, "c6").plusSeconds(1));
        timekeeper.round(clock.instant());
        assertThat(story(receipt)).contains("Came up to the head of", "stay as they are");
        Desk.signIn(officer, desk.head(receipt));
        assertThat(officer.open("/work/came-up").page().text())
                .contains(file.number(), "Came up to me", "to the head of the lead office");
        assertThat(officer.open("/cases/" + file.number()).page().text()).contains("Came up to the head of");
    }
}
