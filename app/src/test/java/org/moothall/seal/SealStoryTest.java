package org.moothall.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.database.Logins;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Journal;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Language;
import org.moothall.seal.Opening.Reason;
import org.springframework.beans.factory.annotation.Autowired;

/// Who may read a name, for what, and that the reading stands in the journal before the name is shown.
@CityTest
class SealStoryTest {

    private static final String NAME = "Ouyang Sealed";

    @Autowired
    Desk desk;

    @Autowired
    Seals seals;

    @Autowired
    Grievances grievances;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    Logins logins;

    @Autowired
    Browser worker;

    @Autowired
    Browser resident;

    private Receipt complaint(String about) {
        return grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                "conduct.complaints.staff",
                "nandu.heyan.rice-market",
                null,
                "",
                "The man at counter three shouted at my mother.",
                Map.of("office", List.of("counter 3"), "about", List.of(about), "happened", List.of("2026-11-20")),
                List.of(),
                new Reporter(NAME, "5550 7788", "", ""),
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Reporter()));
    }

    private Officer officer(String person) {
        return directory.officer(person).orElseThrow();
    }

    private Officer handler(Receipt receipt) {
        return officer(casework.require(receipt.caseId()).handler());
    }

    private String head(String office) {
        return directory.offices().holders(office, Role.HEAD).findFirst().orElseThrow();
    }

    private void refused(Receipt receipt, Officer officer) {
        var file = casework.require(receipt.caseId());
        assertThat(seals.mayOpen(file, officer)).isFalse();
        for (var reason : Reason.values())
            assertThatThrownBy(() -> seals.open(file, receipt.number(), officer, reason, "Because I say so"))
                    .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> seals.openToName(file, receipt.number(), officer, "A letter"))
                .isInstanceOf(Forbidden.class);
        assertThat(seals.of(receipt.number())).isEmpty();
    }

    @Test
    void the_office_complained_of_opens_nothing_neither_its_people_nor_its_head() {
        var receipt = complaint("water-bureau");
        refused(receipt, officer("zhou-min"));
        refused(receipt, officer(head("water-bureau")));
        assertThatThrownBy(() -> seals.openToCall(
                        casework.require(receipt.caseId()), receipt.number(), officer("zhou-min"), "To call"))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chen-jie", "tan-xin", "luo-ying"})
    void whoever_does_not_handle_the_case_opens_nothing_though_they_may_see_it(String person) {
        refused(complaint("water-bureau"), officer(person));
    }

    @Test
    void whoever_stepped_aside_opens_nothing_any_more_and_what_was_open_is_shut() {
        var receipt = complaint("water-bureau");
        var first = handler(receipt);
        var address = "/cases/" + receipt.number();
        Desk.signIn(worker, desk.able(first.person()));
        worker.open(address + "/reveal?receipt=" + receipt.number())
                .fill("reason", "UNCLEAR")
                .fill("sentence", "Which counter was it?")
                .send("Open for 30 minutes");
        assertThat(worker.text()).contains(NAME);
        worker.open(address + "/step-aside")
                .fill("note", "The man is my brother.")
                .send("Step aside");
        assertThat(worker.open(address).text()).doesNotContain(NAME);
        assertThat(seals.mayOpen(casework.require(receipt.caseId()), first)).isFalse();
        assertThatThrownBy(() -> seals.open(
                        casework.require(receipt.caseId()), receipt.number(), first, Reason.DANGER, "Still curious"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_purpose_that_the_procedure_does_not_offer_here_is_refused() {
        var receipt = desk.lamp("The lamp is out.");
        var file = casework.require(receipt.caseId());
        var handler = handler(receipt);
        assertThatThrownBy(() -> seals.open(file, receipt.number(), handler, Reason.VISIT, "To look at the lamp"))
                .isInstanceOf(Forbidden.class);
        Desk.signIn(worker, desk.able(handler.person()));
        worker.open("/cases/" + receipt.number() + "/reveal?receipt=" + receipt.number());
        assertThat(worker.page().select("input[value=VISIT]")).isEmpty();
        worker.open("/cases/" + receipt.number() + "/accept").send("Accept");
        worker.open("/cases/" + receipt.number() + "/reveal?receipt=" + receipt.number())
                .fill("reason", "VISIT")
                .fill("sentence", "To look at the lamp")
                .send("Open for 30 minutes");
        assertThat(worker.text()).contains("Ma Lan");
    }

    @Test
    void where_the_journal_cannot_be_written_no_name_is_shown_and_nothing_is_open() {
        var receipt = desk.lamp("The lamp is out, too.");
        Desk.signIn(worker, desk.handler(receipt));
        worker.open("/cases/" + receipt.number() + "/reveal?receipt=" + receipt.number())
                .fill("reason", "UNCLEAR")
                .fill("sentence", "Which lamp?");
        var id = receipt.caseId().value();
        AsOwner.of(logins)
                .sql("alter table journal.line add constraint no_reading check (act <> 'reporter.read' or record <> '"
                        + id + "') not valid")
                .update();
        try {
            worker.send("Open for 30 minutes");
            assertThat(worker.status()).isEqualTo(500);
            assertThat(worker.text()).doesNotContain("Ma Lan", "5550");
            assertThat(seals.of(receipt.number())).isEmpty();
        } finally {
            AsOwner.of(logins)
                    .sql("alter table journal.line drop constraint no_reading")
                    .update();
        }
    }

    @Test
    void an_opening_is_asked_for_again_at_each_reading() {
        var receipt = desk.lamp("A lamp whose handler leaves the post");
        var file = casework.require(receipt.caseId());
        var officer = handler(receipt);
        seals.open(file, receipt.number(), officer, Reason.UNCLEAR, "Which of the lamps?");
        var opening = seals.opened(file, officer).orElseThrow();
        assertThat(seals.read(opening, officer)).isNotNull();
        var other = directory.officer("zhou-min").orElseThrow();
        assertThatThrownBy(() -> seals.read(opening, other)).isInstanceOf(Forbidden.class);
        var moved = new Officer(officer.person(), officer.name(), other.office(), officer.title(), officer.roles());
        assertThat(seals.opened(file, moved)).isEmpty();
        assertThatThrownBy(() -> seals.read(opening, moved)).isInstanceOf(Forbidden.class);
    }

    @Test
    void the_reporter_reads_who_looked_when_and_for_what() {
        var receipt = desk.lamp("This lamp is out as well.");
        var file = casework.require(receipt.caseId());
        seals.open(file, receipt.number(), handler(receipt), Reason.UNCLEAR, "Which of the two lamps?");
        assertThat(seals.openToSend(receipt.number(), new Actor.Machine("mail"), "a letter"))
                .isEmpty();
        assertThat(journal.of(receipt.caseId().value()))
                .extracting(entered -> entered.line().act())
                .endsWith("reporter.read", "seal.opened");
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        assertThat(resident.send("Show my case").text())
                .contains("Opened once", "The place or the matter is unclear", "Which of the two lamps?")
                .contains(directory.offices().require(file.lead()).name().en());
    }

    @Test
    void the_reporter_reads_that_the_platform_used_the_address() {
        var receipt = desk.lamp(new Reporter("", "", "ma.lan@lanfeng.example", ""), "Out again.", Language.EN);
        assertThat(seals.openToSend(receipt.number(), new Actor.Machine("mail"), "Letter 7"))
                .contains("ma.lan@lanfeng.example");
        assertThat(journal.of(receipt.caseId().value()))
                .extracting(entered -> entered.line().act())
                .endsWith("reporter.mailed", "seal.opened");
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        assertThat(resident.send("Show my case").text())
                .contains("Your email address was used", "no person read it", "Letter 7");
    }

    @Test
    void whoever_took_their_report_back_is_opened_no_more_and_what_was_open_is_sealed() {
        var lamp = desk.lamp("The lamp at the weir is dark.");
        var more = new Grievances.Added(UUID.randomUUID(), new Reporter("Ge Back", "5550 1188", "", ""));
        var back = grievances.add(lamp.caseId(), List.of(more), Language.EN).getFirst();
        var file = casework.require(lamp.caseId());
        var officer = directory.officer(file.handler()).orElseThrow();
        seals.open(file, back.number(), officer, Reason.DANGER, "to see the weir together");
        assertThat(seals.opened(file, officer)).isPresent();
        assertThat(grievances.takeBack(back.number(), SettableClock.MONDAY)).isTrue();
        assertThat(seals.opened(file, officer)).isEmpty();
        Desk.signIn(worker, desk.able(officer.person()));
        assertThat(worker.open("/cases/" + lamp.number()).page().select("a[href*=reveal]"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/cases/" + lamp.number() + "/reveal?receipt=" + lamp.number());
        assertThatThrownBy(() -> seals.open(file, back.number(), officer, Reason.DANGER, "once more"))
                .isInstanceOf(Forbidden.class);
        seals.open(file, lamp.number(), officer, Reason.DANGER, "to see the weir together");
    }
}
