package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Pictures;
import org.moothall.SettableClock;
import org.moothall.casework.Casework;
import org.moothall.database.Logins;
import org.moothall.disclosure.CaseReads;
import org.moothall.grievance.Receipt;
import org.moothall.journal.Journal;
import org.springframework.beans.factory.annotation.Autowired;

/// The caseworker's way through HTTP.
@CityTest
class HandlingStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Logins logins;

    @Autowired
    Journal journal;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser worker;

    @Autowired
    Browser colleague;

    @Autowired
    Browser resident;

    private Receipt lamp;
    private String address;

    @BeforeEach
    void a_lamp_is_out() {
        lamp = desk.lamp("The lamp at the corner is dark.", Pictures.png(3));
        address = "/cases/" + lamp.number();
        Desk.signIn(worker, desk.handler(lamp));
    }

    private void accepted() {
        worker.open(address + "/accept").send("Accept");
        assertThat(worker.text()).contains("In hand");
    }

    @Test
    void a_case_shows_matter_place_reason_and_each_limit_and_no_name() {
        worker.open(address);
        assertThat(worker.text())
                .contains(
                        "The lamp at the corner is dark.", "How many lamps are out?", "Rice Market", "duty list, item")
                .contains("Say whether we take it", "Answer", "Not ours: send back")
                .doesNotContain("Ma Lan", "5550 7788");
        assertThat(journal.of(lamp.caseId().value()).getLast().line().act()).isEqualTo(CaseReads.READ);
    }

    private long read() {
        return journal.of(lamp.caseId().value()).stream()
                .filter(written -> written.line().act().equals(CaseReads.READ))
                .count();
    }

    @Test
    void whoever_reads_a_part_of_a_case_has_read_it() {
        worker.open(address + "/accept");
        assertThat(worker.text()).contains("The lamp at the corner is dark.");
        assertThat(read()).isEqualTo(1);
        worker.open(address + "/files/nothing");
        assertThat(read()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        worker.open(address + "/note");
        assertThat(read()).isEqualTo(2);
        colleague.open(address + "/accept"); // is not signed in
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void from_accepting_to_closing_each_step_is_told_to_the_resident() {
        accepted();
        worker.open(address + "/ask").fill("note", "Which corner?").send("Ask the resident");
        assertThat(worker.text()).contains("Clock paused", "Which corner?");
        my().fill("answer", "The north one")
                .attach("files", "corner.png", Pictures.png(8))
                .send("Send my answer");
        assertThat(resident.page().select(".moj-timeline img")).hasSize(2);

        worker.open(address);
        assertThat(worker.text()).contains("The north one");
        var photo = worker.page().select(".moj-timeline img").attr("src");
        assertThat(worker.open(photo).header("Content-Type")).isEqualTo("image/jpeg");

        worker.open(address + "/plan")
                .fill("until-day", "30")
                .fill("until-month", "11")
                .fill("until-year", "2026")
                .fill("note", "New lamp")
                .send("Plan works");
        worker.open(address + "/reply")
                .fill("found", "The ballast has burnt out.")
                .fill("did", "It is ordered.")
                .attach("files", "order.txt", "Order 17, one ballast".getBytes(StandardCharsets.UTF_8))
                .send("Send the reply");
        assertThat(worker.text()).contains("Answered", "order.txt");
        my();
        assertThat(resident.text()).contains("The ballast has burnt out.", "Works done as planned");
        var letter = resident.page().select(".mh-reply a[href^=/files/]").attr("href");
        assertThat(resident.open(letter).header("Content-Disposition")).startsWith("attachment");
        worker.open(address + "/close").send("Close");
        assertThat(worker.text()).contains("Closed");
        worker.open(address + "/done").fill("note", "It shines.").send("Works done");
        assertThat(my().text()).contains("It shines.");
    }

    private Browser my() {
        resident.open("/my/find")
                .fill("number", lamp.number())
                .fill("phrase", lamp.phrase())
                .send("Show my case");
        return resident;
    }

    @Test
    void who_is_slower_is_shown_what_changed_and_keeps_the_text() {
        Desk.signIn(colleague, desk.able("luo-ying"));
        colleague.open(address + "/object");
        accepted();
        clock.advance(Duration.ofMinutes(2));
        colleague.fill("note", "The lamp is the park’s.").send("Not ours: send back");
        assertThat(colleague.status()).isEqualTo(409);
        assertThat(colleague.text()).contains("A colleague was quicker", "accepted, He Ping");
        assertThat(colleague.page().select("textarea[name=note]").text()).isEqualTo("The lamp is the park’s.");
        colleague.send("Not ours: send back");
        assertThat(colleague.status()).isEqualTo(200);
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("contested");
    }

    @Test
    void a_form_that_lacks_something_keeps_what_was_typed_and_no_file() {
        accepted();
        var letter = "A letter that nobody has sent before " + lamp.number();
        worker.open(address + "/reply")
                .fill("found", "It is dark.")
                .attach("files", lamp.number() + ".txt", letter.getBytes(StandardCharsets.UTF_8))
                .send("Send the reply");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.text()).contains("Say what was done, or why nothing was.", "Choose the files again");
        assertThat(worker.page().select("textarea[name=found]").text()).isEqualTo("It is dark.");
        var named = AsOwner.of(logins)
                .sql("select count(*) from journal.attachment where name = ?")
                .param(lamp.number() + ".txt")
                .query(Integer.class)
                .single();
        assertThat(named).isZero();

        worker.open(address + "/plan")
                .fill("until-day", "1")
                .fill("until-month", "2")
                .fill("until-year", "2020")
                .fill("note", "Soon")
                .send("Plan works");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("The date is past. Choose a later one.");
        assertThat(worker.page().select("textarea[name=note]").text()).isEqualTo("Soon");
        worker.fill("until-day", "31")
                .fill("until-month", "2")
                .fill("until-year", "2027")
                .send("Plan works");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.open(address + "/ask").send("Ask the resident").text())
                .contains("Fill in “Your question”.");
    }

    @Test
    void only_what_the_step_allows_is_offered_and_the_rest_is_refused() {
        worker.open(address);
        assertThat(worker.page().select("a[href=" + address + "/accept]")).isNotEmpty();
        assertThat(worker.page().select("a[href=" + address + "/reply]")).isEmpty();
        assertThat(worker.open(address + "/reply").status()).isEqualTo(409);
        assertThat(worker.open(address + "/assign").status()).isEqualTo(409);
        assertThat(worker.open(address + "/no-such-act").status()).isEqualTo(404);
        assertThat(worker.open("/cases/GR-2026-999999").status()).isEqualTo(404);
    }

    @Test
    void another_office_sees_neither_case_nor_file_until_it_is_asked_to_help() {
        var photo = worker.open(address).page().select("img.mh-photo").attr("src");
        Desk.signIn(colleague, desk.able("zhou-min"));
        assertThat(colleague.open(address).status()).isEqualTo(403);
        assertThat(colleague.open(photo).status()).isEqualTo(403);
        assertThat(colleague.open(photo.replace(address, "")).status()).isEqualTo(404);
        accepted();
        worker.open(address + "/co-handle")
                .fill("office", "water-bureau")
                .fill("until-day", "27")
                .fill("until-month", "11")
                .fill("until-year", "2026")
                .fill("note", "Is the cable yours?")
                .send("Ask another office to help");
        assertThat(worker.text()).contains("City Water Bureau");
        assertThat(colleague.open(address).status()).isEqualTo(200);
        assertThat(colleague.page().select("a[href=" + address + "/contribute]"))
                .isNotEmpty();
        assertThat(colleague.page().select("a[href=" + address + "/reply]")).isEmpty();
        assertThat(colleague.open(photo).status()).isEqualTo(200);
        colleague.open(address + "/contribute").fill("note", "It is not.").send("Contribute");
        assertThat(worker.open(address).text()).contains("It is not.");
    }

    @Test
    void what_is_not_ours_goes_to_the_centre_and_comes_to_another_office() {
        worker.open(address + "/object")
                .fill("note", "The lamp stands in the park.")
                .send("Not ours: send back");
        Desk.signIn(colleague, desk.able("lin-hui"));
        assertThat(colleague.open("/triage?q=" + lamp.number()).text()).contains(lamp.number());
        colleague
                .open(address + "/assign")
                .fill("office", "water-bureau")
                .fill("note", "The lamp is on the dyke.")
                .send("Send to an office");
        assertThat(casework.require(lamp.caseId()).lead()).isEqualTo("water-bureau");
        assertThat(worker.open(address).status()).isEqualTo(403);
        assertThat(my().text()).contains("City Water Bureau", "The lamp is on the dyke.");
    }
}
