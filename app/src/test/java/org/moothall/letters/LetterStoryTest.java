package org.moothall.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Petitions;
import org.moothall.casework.Casework;
import org.moothall.city.City;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Journal;
import org.moothall.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// From the points of a claim to a letter that was served, through HTTP.
@CityTest
class LetterStoryTest {

    private static final String SAID = "The lamp at the corner is dark. The pole leans over the path.";

    @Autowired
    City city;

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Journal journal;

    @Autowired
    Letters letters;

    @Autowired
    Browser worker;

    @Autowired
    Browser head;

    @Autowired
    Browser stranger;

    @Autowired
    Browser resident;

    @TempDir
    Path folder;

    @AfterEach
    void lanfeng_as_it_was() {
        Petitions.lanfengAsItWas(city);
    }

    private static String pdf(Browser browser) throws IOException {
        assertThat(browser.header("Content-Type")).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(browser.bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /// Accepted, and its reply begun: the worker looks at the form.
    private Receipt begun(Language language) {
        var lamp = desk.lamp(SAID, language);
        Desk.signIn(worker, desk.handler(lamp));
        worker.open("/cases/" + lamp.number() + "/accept").send("Accept");
        worker.send(begin(worker));
        return lamp;
    }

    private static String begin(Browser browser) {
        return "template="
                + browser.page().select("button[name=template]").stream()
                        .map(button -> button.val())
                        .filter(key -> key.endsWith("reply") || key.endsWith("decision"))
                        .findFirst()
                        .orElseThrow();
    }

    private Browser my(Receipt receipt) {
        return resident.open("/my/find")
                .fill("number", receipt.number())
                .fill("phrase", receipt.phrase())
                .send("Show my case");
    }

    @Test
    void every_point_is_answered_before_there_is_a_letter() throws IOException {
        var lamp = begun(Language.EN);
        assertThat(worker.page().select("textarea[name=claim-0]").text()).isEqualTo("The lamp at the corner is dark.");
        assertThat(worker.page().select("textarea[name=claim-1]").text()).isEqualTo("The pole leans over the path.");

        worker.fill("answer-0", "A new lamp shines since Friday.").fill("part-next", "Nothing more is needed.");
        worker.send("do=preview");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.text()).contains("Point 2 is not answered yet").doesNotContain("Point 1 is not answered");
        assertThat(worker.page().select("textarea[name=answer-0]").text()).isEqualTo("A new lamp shines since Friday.");

        worker.fill("answer-1", "It was straightened.").send("do=add");
        worker.fill("claim-2", "When is it checked?").send("do=save");
        worker.send("do=remove-0");
        assertThat(worker.page().select("textarea[name=claim-0]").text()).isEqualTo("The pole leans over the path.");
        worker.fill("answer-1", "Each spring.").send("do=preview");
        assertThat(worker.path()).endsWith("/preview");
        assertThat(worker.text()).contains("It was straightened.", "Each spring.", "Draft, " + lamp.number());
        var sheet = worker.path();
        assertThat(pdf(worker.open(sheet.replace("/preview", "/pdf")))).contains("It was straightened.", "1 / 1");
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("in-hand");
    }

    /// Both points answered, issued to go by post; answers where the letter stands.
    private String posted() {
        filled(worker).fill("answer-1", "Each spring.").send("do=preview");
        var sheet = worker.path();
        worker.fill("way", "POST").send("Issue the letter");
        return sheet;
    }

    @Test
    void an_issued_letter_moves_the_case_and_what_cannot_be_served_is_told_to_everybody_concerned() throws IOException {
        var lamp = begun(Language.EN);
        var sheet = posted();
        assertThat(worker.text()).contains(lamp.number() + "-1", "Post: to be sent", "On the resident’s page");
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("answered");
        assertThat(casework.history(lamp.caseId()).getLast().attachments()).hasSize(2);
        try (var word = new XWPFDocument(new ByteArrayInputStream(
                worker.open(sheet.replace("/preview", "/docx")).bytes()))) {
            assertThat(word.getParagraphs()).anyMatch(one -> one.getText().equals("Each spring."));
        }

        recorded(sheet, "POST.SENT", "23", "");
        recorded(sheet, "POST.NOT_SERVED", "23", "");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.text()).contains("Say why it could not be served");
        worker.fill("reason", "moved away").send("Record what happened");
        assertThat(worker.text()).contains("Post: could not be served, 23 November 2026: moved away");
        assertThat(worker.open("/cases/" + lamp.number())
                        .page()
                        .select(".mh-tag--late")
                        .text())
                .contains("Not served");
        assertThat(worker.open("/cases/" + lamp.number() + "/journal").text())
                .contains("issued a letter", "recorded how a letter was served");

        my(lamp);
        assertThat(resident.text()).contains("Letters to you", "Post: could not be served", "moved away");
        var file = resident.page().select("a[href$=/pdf]").attr("href");
        assertThat(pdf(resident.open(file))).contains("Dear resident,", "Each spring.", "No. " + lamp.number() + "-1");
        assertThat(stranger.open(file).status()).isEqualTo(404);
        assertThat(stranger.open(sheet).path()).startsWith("/signin");
    }

    private void recorded(String sheet, String what, String day, String reason) {
        worker.open(sheet)
                .fill("what", what)
                .fill("day-day", day)
                .fill("day-month", "11")
                .fill("day-year", "2026")
                .fill("reason", reason)
                .send("Record what happened");
    }

    @Test
    void a_decision_under_the_regulations_is_signed_by_another_head_and_both_stand_in_the_history() throws IOException {
        Petitions.ofLamps(city, folder);
        var lamp = begun(Language.ZH);
        var address = "/cases/" + lamp.number();
        assertThat(worker.open(address + "/reply").status()).isEqualTo(409);
        assertThat(worker.fill("found", "dark")
                        .fill("did", "mended")
                        .send("Send the reply")
                        .status())
                .isEqualTo(409);
        assertThat(worker.text()).contains("Another person has to sign this off first");

        worker.open(address).send(begin(worker));
        var form = worker.path();
        filled(worker).send("do=preview");
        var sheet = worker.path();
        assertThat(worker.page().select("form[action$=/issue]")).isEmpty();
        worker.send("Ask for the signature");
        assertThat(worker.text()).contains("waits for the head");
        assertThat(worker.page().select("form[action$=/sign]")).isEmpty();

        Desk.signIn(head, desk.head(lamp));
        head.open(sheet).send("Give it back");
        assertThat(head.status()).isEqualTo(422);
        head.fill("why", "Name the article.").send("Give it back");
        assertThat(worker.open(form).text()).contains("It came back unsigned: Name the article.");
        filled(worker).fill("part-basis", "《城市道路照明管理规定》第二十条").send("do=preview");
        worker.send("Ask for the signature");
        head.open(sheet).send("Sign it off");
        worker.open(sheet).fill("way", "PORTAL").send("Issue the letter");
        assertThat(worker.status()).isEqualTo(200);

        var entry = casework.history(lamp.caseId()).getLast();
        assertThat(entry.person()).isEqualTo(desk.head(lamp));
        assertThat(entry.actor()).isEqualTo("person:" + desk.handler(lamp));
        assertThat(worker.open(address).text()).contains("signed off by");
        assertThat(pdf(worker.open(sheet.replace("/preview", "/pdf"))).replace(" ", ""))
                .contains("信访事项处理意见书", "查明的事实", "《城市道路照明管理规定》第二十条", "30日内", "请求复查");
        assertThat(worker.open(form).path()).isEqualTo(sheet);
    }

    private static Browser filled(Browser browser) {
        for (var field : browser.page().select("textarea[name^=answer-], textarea[name^=part-]"))
            browser.fill(field.attr("name"), "经查属实，已处理。");
        return browser;
    }

    @Test
    void a_head_who_wrote_the_letter_cannot_sign_it() {
        Petitions.ofLamps(city, folder);
        var lamp = desk.lamp(SAID, Language.ZH);
        Desk.signIn(head, desk.head(lamp));
        head.open("/cases/" + lamp.number() + "/accept").send("Accept");
        head.send(begin(head));
        filled(head).send("do=preview");
        head.send("Ask for the signature");
        assertThat(head.page().select("form[action$=/sign]")).isEmpty();
        var csrf = head.page().select("input[name=_csrf]").val();
        head.post(head.path().replace("/preview", "/sign"), Map.of("_csrf", csrf));
        assertThat(head.status()).isEqualTo(409);
        assertThat(head.text()).contains("Who wrote a letter cannot sign it off");
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("in-hand");
    }

    @Test
    void a_name_is_opened_only_when_the_letter_is_issued_and_its_reporter_sees_that() throws IOException {
        var lamp = begun(Language.EN);
        filled(worker).fill("receipt", lamp.number()).send("do=preview");
        var sheet = worker.path();
        assertThat(worker.text()).contains("The name of " + lamp.number()).doesNotContain("Ma Lan");
        assertThat(journal.of(lamp.caseId().value()))
                .noneMatch(one -> one.line().act().equals("reporter.read"));
        worker.fill("way", "POST").send("Issue the letter");
        assertThat(journal.of(lamp.caseId().value()))
                .filteredOn(one -> one.line().act().equals("reporter.read"))
                .isNotEmpty();
        assertThat(casework.history(lamp.caseId()).getLast().attachments()).isEmpty();
        assertThat(pdf(worker.open(sheet.replace("/preview", "/pdf")))).contains("Dear resident,");
        assertThat(letters.issued(lamp.caseId(), "RC-2026-000001")).isEmpty();
        assertThat(my(lamp).text()).contains("To name them in a letter", "Post: to be sent");
    }

    @Test
    void what_was_typed_is_kept_when_a_colleague_saved_first_and_nobody_else_may_write() {
        var lamp = begun(Language.EN);
        var form = worker.path();
        Desk.signIn(head, desk.head(lamp));
        head.open(form).fill("answer-0", "By the head").send("do=save");
        worker.fill("answer-0", "By the worker").send("do=save");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("A colleague has saved this draft meanwhile");
        assertThat(worker.page().select("textarea[name=answer-0]").text()).isEqualTo("By the worker");
        worker.send("do=save");
        assertThat(head.open(form).page().select("textarea[name=answer-0]").text())
                .isEqualTo("By the worker");

        Desk.signIn(stranger, desk.able("zhou-min"));
        assertThat(stranger.open(form).status()).isEqualTo(403);
        assertThat(stranger.open(form + "/pdf").status()).isEqualTo(403);
        assertThat(worker.open(form.replaceFirst("GR-2026-\\d+", "GR-2026-999999"))
                        .status())
                .isEqualTo(404);
        assertThat(worker.open(form + "/preview").page().select("form")).isNotEmpty();
        assertThat(worker.post(form + "/issue", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void without_a_mail_server_the_form_says_so_and_a_letter_by_email_is_recorded_by_hand() {
        var lamp = desk.lamp(new Reporter("", "", "ma.lan@lanfeng.example", ""), SAID, Language.EN);
        Desk.signIn(worker, desk.handler(lamp));
        worker.open("/cases/" + lamp.number() + "/accept").send("Accept");
        worker.send(begin(worker));
        filled(worker).send("do=preview");
        assertThat(worker.text()).contains("The city has no mail server: it is noted as to be sent");
        var sheet = worker.path();
        worker.fill("way", "EMAIL").send("Issue the letter");
        assertThat(worker.text()).contains("Email: to be sent");
        recorded(sheet, "EMAIL.SENT", "23", "");
        assertThat(my(lamp).text()).contains("Email: sent");
    }

    @Test
    void nobody_sends_by_email_what_has_no_address() {
        begun(Language.EN);
        filled(worker).send("do=preview");
        assertThat(worker.text()).contains("Nobody behind this case left an email address");
        worker.fill("way", "EMAIL").send("Issue the letter");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.text()).contains("left an email address; choose another way");
    }

    @Test
    void a_letter_with_a_gap_is_not_issued_whoever_asks() {
        var lamp = begun(Language.EN);
        var sheet = worker.path() + "/preview";
        worker.open(sheet).fill("way", "PORTAL").send("Issue the letter");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("Something in the letter is not filled in yet");
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("in-hand");
    }
}
