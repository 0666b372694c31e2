package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// A complaint about an office, through HTTP: that office never sees it, and whoever has an interest steps aside.
@CityTest
class RecusalStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Grievances grievances;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Browser worker;

    @Autowired
    Browser blamed;

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
                new Reporter("Ma Lan", "5550 7788", "", ""),
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Reporter()));
    }

    private String head(String office) {
        return directory.offices().holders(office, Role.HEAD).findFirst().orElseThrow();
    }

    @Test
    void the_office_complained_of_neither_reads_the_case_nor_finds_it_nor_helps_on_it() {
        var receipt = complaint("water-bureau");
        var address = "/cases/" + receipt.number();
        Desk.signIn(blamed, desk.able(head("water-bureau")));
        assertThat(blamed.open(address).status()).isEqualTo(403);
        assertThat(blamed.open(address + "/note").status()).isEqualTo(403);
        assertThat(blamed.open(address + "/journal").status()).isEqualTo(403);

        Desk.signIn(worker, desk.handler(receipt));
        worker.open(address);
        assertThat(worker.text()).contains("Kept away from this case", "City Water Bureau");
        worker.open(address + "/accept").send("Accept");
        worker.open(address + "/co-handle")
                .fill("office", "water-bureau")
                .fill("until-day", "30")
                .fill("until-month", "11")
                .fill("until-year", "2026")
                .fill("note", "What happened at counter three?")
                .send("Ask another office to help");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text())
                .contains("This case complains of City Water Bureau: neither it nor its people may have it");
        assertThat(worker.page().select("textarea").text()).contains("What happened at counter three?");
    }

    @Test
    void whoever_sees_all_cases_does_not_learn_from_a_refusal_that_one_is_kept_from_them() {
        var receipt = complaint("coordination-centre");
        Desk.signIn(blamed, desk.able("lin-hui"));
        for (var number : List.of(receipt.number(), "GR-2026-999999")) {
            assertThat(blamed.open("/cases/" + number).status()).isEqualTo(404);
            assertThat(blamed.open("/cases/" + number + "/reveal?receipt=" + number)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_complaint_of_the_office_that_looks_at_complaints_goes_to_another_and_the_reporter_reads_why() {
        var receipt = complaint("supervision-office");
        assertThat(receipt.office()).isNotEqualTo("supervision-office");
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        resident.send("Show my case");
        assertThat(resident.text()).contains("looks at it").contains("complains of");
    }

    @Test
    void whoever_steps_aside_is_out_at_once_and_the_reporter_learns_that_but_not_why() {
        var receipt = complaint("water-bureau");
        var address = "/cases/" + receipt.number();
        var first = casework.require(receipt.caseId()).handler();
        Desk.signIn(worker, desk.handler(receipt));
        worker.open(address + "/step-aside").send("Step aside");
        assertThat(worker.status()).isEqualTo(422);
        worker.open(address + "/step-aside")
                .fill("note", "The man is my brother.")
                .send("Step aside");
        assertThat(worker.path()).startsWith("/work");
        assertThat(worker.open(address).status()).isEqualTo(403);
        assertThat(worker.open(address + "/reveal?receipt=" + receipt.number()).status())
                .isEqualTo(403);
        var now = casework.require(receipt.caseId());
        assertThat(now.handler()).isNotEqualTo(first);
        assertThat(now.lead()).isEqualTo(receipt.office());

        Desk.signIn(blamed, desk.handler(receipt));
        assertThat(blamed.open(address).text())
                .contains("stepped aside because of an interest")
                .doesNotContain("my brother");
        blamed.open(address + "/words")
                .fill("purpose", "LOOK_INTO")
                .fill("sentence", "I have it from now on.")
                .send("Open what was said");
        assertThat(blamed.open(address).text()).contains("my brother");
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        resident.send("Show my case");
        assertThat(resident.text()).contains("Somebody stepped aside").doesNotContain("my brother");
    }

    @Test
    void who_sorts_says_of_whom_it_complains_and_a_report_form_asks() {
        var receipt = complaint("water-bureau");
        var address = "/cases/" + receipt.number();
        Desk.signIn(worker, desk.able("lin-hui"));
        worker.open(address + "/about")
                .fill("office", receipt.office())
                .fill("note", "She was sent away there, too.")
                .send("Say of whom it complains");
        assertThat(worker.text()).contains("Kept away from this case");
        assertThat(casework.require(receipt.caseId()).lead()).isNotEqualTo(receipt.office());
    }

    @Test
    void a_wrong_office_is_corrected_with_a_reason_that_the_reporter_reads() {
        var receipt = complaint("water-bureau");
        var address = "/cases/" + receipt.number();
        Desk.signIn(blamed, desk.able(head("water-bureau")));
        assertThat(blamed.open(address + "/not-about").status()).isEqualTo(403);
        Desk.signIn(worker, desk.able("lin-hui"));
        worker.open(address + "/not-about");
        assertThat(worker.page().select("select[name=office] option").eachText())
                .contains("City Water Bureau")
                .hasSize(2);
        worker.fill("office", "water-bureau").send("Correct of whom it complains");
        assertThat(worker.status()).isEqualTo(422);
        worker.fill("note", "Counter three is the gas company’s.").send("Correct of whom it complains");
        assertThat(worker.text())
                .contains("corrected of whom it complains: City Water Bureau")
                .doesNotContain("Kept away from this case");
        assertThat(worker.open(address + "/journal").text()).contains("corrected of whom it complains");
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        assertThat(resident.send("Show my case").text())
                .contains("Corrected: of whom you complain", "not kept away any more: City Water Bureau")
                .contains("Counter three is the gas company’s.");
        assertThat(worker.open(address + "/not-about").status()).isEqualTo(409);
    }
}
