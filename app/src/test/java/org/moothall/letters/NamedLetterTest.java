package org.moothall.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.Zip;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.identity.BeforeServing;
import org.moothall.identity.Identities;
import org.moothall.journal.Attachments;
import org.moothall.journal.Attachments.Kept;
import org.moothall.journal.Inspection;
import org.moothall.journal.Journal;
import org.moothall.kernel.Language;
import org.moothall.stationery.Templates;
import org.moothall.web.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

/// A letter that names whom it is to: the name is read by few, who are told of, and by nobody once it is erased.
@CityTest
class NamedLetterTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Journal journal;

    @Autowired
    Inspection inspection;

    @Autowired
    Letters letters;

    @Autowired
    LetterStore store;

    @Autowired
    Templates templates;

    @Autowired
    Directory directory;

    @Autowired
    Attachments attachments;

    @Autowired
    Grievances grievances;

    @Autowired
    Identities identities;

    @Autowired
    @Qualifier("sealNamed")
    BeforeServing start;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser worker;

    @Autowired
    Browser counter;

    @Autowired
    Browser resident;

    private Receipt lamp;

    @BeforeEach
    void a_lamp_is_out() {
        lamp = desk.lamp("The lamp at the corner is dark.", Language.EN);
        Desk.signIn(worker, desk.handler(lamp));
    }

    /// Answers where the letter stands.
    private String issued() {
        worker.open("/cases/" + lamp.number() + "/accept").send("Accept");
        worker.send("template="
                + worker.page()
                        .select("button[name=template][value$=reply], button[name=template][value$=decision]")
                        .val());
        for (var field : worker.page().select("textarea[name^=answer-], textarea[name^=part-]"))
            worker.fill(field.attr("name"), "It shines again.");
        worker.fill("receipt", lamp.number()).send("do=preview");
        var here = worker.path().replace("/preview", "");
        worker.fill("way", "POST").send("Issue the letter");
        return here;
    }

    private static String word(Browser browser) throws Exception {
        try (var word =
                new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(browser.bytes()))) {
            return new org.apache.poi.xwpf.extractor.XWPFWordExtractor(word).getText();
        }
    }

    private long read() {
        return journal.of(lamp.caseId().value()).stream()
                .filter(written -> written.line().act().equals("reporter.read"))
                .count();
    }

    private List<?> breaks() {
        return inspection.of(List.of(lamp.caseId().value())).breaks();
    }

    private void erased() {
        transaction.executeWithoutResult(
                _ -> identities.erase(grievances.forget(lamp.number()).orElseThrow()));
    }

    private Browser my() {
        return resident.open("/my/find")
                .fill("number", lamp.number())
                .fill("phrase", lamp.phrase())
                .send("Show my case");
    }

    @Test
    void who_only_sees_the_case_has_the_letter_without_the_name() throws Exception {
        var here = issued();
        Desk.signIn(counter, desk.able("chen-jie"));
        assertThat(word(counter.open(here + "/docx")))
                .contains("It shines again.", "Dear resident")
                .doesNotContain("Ma Lan");
        assertThat(counter.open(here + "/preview").text()).contains("whoever handles the case or signed");
        var csrf = counter.page().select("input[name=_csrf]").val();
        counter.post(here + "/named/docx", Map.of("_csrf", csrf));
        assertThat(counter.status()).isEqualTo(403);
        assertThat(read()).isEqualTo(1);
    }

    @Test
    void whoever_handles_the_case_has_it_with_the_name_and_whom_it_names_reads_that() throws Exception {
        var here = issued();
        clock.advance(Duration.ofHours(2));
        worker.open(here + "/preview");
        var csrf = worker.page().select("input[name=_csrf]").val();
        assertThat(word(worker.post(here + "/named/docx", Map.of("_csrf", csrf))))
                .contains("Dear Ma Lan,");
        assertThat(read()).isEqualTo(2);
        assertThat(worker.open("/cases/" + lamp.number()).text()).doesNotContain("5550 7788");
        assertThat(my().text()).contains(lamp.number() + "-1");
        assertThat(resident.page().text().split("To name them in a letter", -1)).hasSize(3);
        assertThat(word(resident.open(resident.page().select("a[href$=/docx]").attr("href"))))
                .contains("Dear Ma Lan,");
        assertThat(breaks()).isEmpty();
    }

    /// What they take along of all that is held, by its paths.
    private Map<String, byte[]> taken() throws Exception {
        my();
        resident.open("/my/" + lamp.number() + "/data").fill("phrase", lamp.phrase());
        return Zip.files(
                resident.send("Take it along with files and letters (ZIP)").bytes());
    }

    private String letterIn(Map<String, byte[]> all) throws Exception {
        assertThat(all.get(lamp.number() + "/everything.json"))
                .asString(StandardCharsets.UTF_8)
                .contains("\"file\" : \"letters/%s-1.pdf\"".formatted(lamp.number()));
        try (var pdf = Loader.loadPDF(all.get("%1$s/letters/%1$s-1.pdf".formatted(lamp.number())))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void whoever_takes_all_along_has_the_letter_in_it() throws Exception {
        issued();
        assertThat(letterIn(taken())).contains("Dear Ma Lan,", "It shines again.");
        resident.open("/my/" + lamp.number() + "/data").fill("phrase", lamp.phrase());
        assertThat(resident.send("Show me everything").text()).contains(lamp.number() + "-1", "as PDF");
        erased();
        assertThat(letterIn(taken())).contains("Dear resident").doesNotContain("Ma Lan");
    }

    @Test
    void nobody_reads_the_name_once_it_is_erased_and_what_was_decided_stays_proven() throws Exception {
        var here = issued();
        erased();
        assertThat(worker.open(here + "/preview").text()).contains("Who the letter names was erased");
        var csrf = worker.page().select("input[name=_csrf]").val();
        assertThat(worker.post(here + "/named/docx", Map.of("_csrf", csrf)).status())
                .isEqualTo(404);
        my();
        assertThat(word(resident.open(resident.page().select("a[href$=/docx]").attr("href"))))
                .contains("It shines again.", "Dear resident")
                .doesNotContain("Ma Lan");
        assertThat(breaks()).isEmpty();
    }

    /// As an older Moothall issued it: the name stands in the files that the letter's row and its line hold.
    private Letter old() {
        var officer = directory.officer(desk.handler(lamp)).orElseThrow();
        var file = casework.require(lamp.caseId());
        var template = templates.fitting(file.procedure(), "in-hand").getFirst();
        var at = clock.instant();
        var letter = named(Letter.begun(file.id().value(), template, Language.EN, officer.person(), List.of(), at))
                .issued(lamp.number() + "-1", "Reply", kept("one"), kept("two"), officer.person(), at);
        store.add(letter);
        transaction.executeWithoutResult(_ -> letters.issued(letter, officer));
        return letter;
    }

    private Letter named(Letter letter) {
        var form = Form.filled(Map.of("receipt", lamp.number(), "language", "EN", "version", "0"));
        var template = templates.find(letter.template()).orElseThrow();
        return new LetterForm(form, template, List.of(lamp.number()), ZoneOffset.UTC).typed(letter, letter.writer());
    }

    private String kept(String words) {
        var bytes = ("Dear Ma Lan, " + words + " of " + lamp.number()).getBytes(StandardCharsets.UTF_8);
        return ((Kept.Ok) attachments.keep("old.txt", bytes)).attachment().digest();
    }

    @Test
    void letters_from_before_are_sealed_at_the_next_start() throws Exception {
        var letter = old();
        start.start();
        assertThat(attachments.find(letter.pdf())).isEmpty();
        assertThat(breaks()).isEmpty();
        assertThat(letters.toThemselves(letter, true).orElseThrow().content())
                .asString()
                .startsWith("Dear Ma Lan, one");
        assertThat(worker.open("/cases/" + lamp.number() + "/letters/" + letter.id() + "/preview")
                        .text())
                .contains("before files without the name");
        erased();
        assertThat(letters.toThemselves(letter, true)).isEmpty();
        assertThat(my().status()).isEqualTo(200);
        resident.open(resident.page().select("a[href$=/docx]").attr("href"));
        assertThat(resident.status()).isEqualTo(410);
        assertThat(new String(resident.bytes(), StandardCharsets.UTF_8)).contains("Who you are was erased");
        assertThat(taken())
                .hasSize(1)
                .allSatisfy((_, json) ->
                        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"file\" : null"));
        assertThat(breaks()).isEmpty();
    }

    @Test
    void letters_from_before_whose_name_was_erased_go_at_the_next_start() {
        var letter = old();
        erased();
        start.start();
        assertThat(attachments.find(letter.docx())).isEmpty();
        assertThat(letters.toThemselves(letter, false)).isEmpty();
        assertThat(breaks()).isEmpty();
    }

    @Test
    void a_file_that_is_gone_without_a_word_of_why_is_told() {
        var letter = old();
        attachments.release(letter.pdf());
        assertThat(breaks()).hasSize(1);
    }
}
