package org.moothall.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Petitions;
import org.moothall.casework.Casework;
import org.moothall.city.City;
import org.moothall.grievance.Receipt;
import org.moothall.kernel.Language;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;

/// Letters that are no answer: elsewhere by law, not accepted, more time, not yet; each from the case's page to what
/// the resident reads and downloads, through HTTP.
@CityTest
class NoticeStoryTest {

    @Autowired
    City city;

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Browser worker;

    @Autowired
    Browser head;

    @Autowired
    Browser second;

    @Autowired
    Browser resident;

    @TempDir
    Path folder;

    @AfterAll
    static void lanfeng_as_it_was(@Autowired City city) {
        Petitions.lanfengAsItWas(city);
    }

    private Receipt lamp(String said, Language language) {
        var lamp = desk.lamp(said, language);
        Desk.signIn(worker, desk.handler(lamp));
        return lamp;
    }

    /// Begins the letter that ends in this name, and fills its parts.
    private Browser begun(Browser who, Receipt lamp, String letter, Map<String, String> parts) {
        who.open("/cases/" + lamp.number());
        who.send("template="
                + who.page()
                        .select("button[name=template][value$=" + letter + "]")
                        .val());
        parts.forEach(who::fill);
        return who.send("do=preview");
    }

    private void issued(Browser who) {
        who.fill("way", "PORTAL").send("Issue the letter");
        assertThat(who.status()).as(who.text()).isEqualTo(200);
    }

    private Browser my(Receipt lamp, String tag) {
        resident.speaking(tag).open("/my/find").fill("number", lamp.number()).fill("phrase", lamp.phrase());
        return resident.send(tag.equals("en") ? "Show my case" : "查看我的事项");
    }

    /// What stands in both files that the resident downloads, without any white space.
    private void reads(Receipt lamp, String tag, String... words) throws IOException {
        var page = my(lamp, tag).page();
        var pdf = page.select("a[href$=/pdf]").eachAttr("href");
        var word = page.select("a[href$=/docx]").eachAttr("href");
        assertThat(pdf).as(page.text()).isNotEmpty();
        try (var document = Loader.loadPDF(resident.open(pdf.getLast()).bytes())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains(words);
        }
        try (var document = new XWPFDocument(
                        new ByteArrayInputStream(resident.open(word.getLast()).bytes()));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText().replaceAll("\\s+", "")).contains(words);
        }
    }

    @Test
    void a_statutory_way_is_told_with_where_and_how() throws IOException {
        Petitions.ofLamps(city, folder);
        var lamp = lamp("请判令物业公司赔偿路灯倒塌造成的损失。", Language.ZH);
        begun(worker, lamp, "diverted", Map.of("part-way", "民事诉讼"));
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.page().select("#part-where-error, #part-how-error")).hasSize(2);
        worker.fill("part-where", "南渡区人民法院，河堰路8号")
                .fill("part-how", "三年内提交起诉状和身份证明")
                .send("do=preview");
        issued(worker);
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("diverted");
        assertThat(my(lamp, "zh-CN").text()).contains("民事诉讼", "信访事项法定途径告知书", "已在事项页面显示");
        reads(lamp, "zh-CN", "信访事项法定途径告知书", "民事诉讼", "河堰路8号", "三年内提交起诉状和身份证明", lamp.number() + "-1");
    }

    @Test
    void what_is_not_accepted_has_its_reason_in_writing_and_a_way_to_contest_it() throws IOException {
        Petitions.ofLamps(city, folder);
        var lamp = lamp("The lamp was decided on before.", Language.EN);
        begun(worker, lamp, "declined", Map.of("part-reason", "Decided finally in 2024, number 12."));
        issued(worker);
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("declined");
        reads(lamp, "en", "Noticethatapetitionisnotaccepted", "Decidedfinallyin2024,number12.", "article23");
        my(lamp, "en")
                .open("/my/" + lamp.number() + "/appeal")
                .fill("say", "That was another lamp.")
                .send("Ask for the review");
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("contested");
    }

    @Test
    void more_time_that_owes_a_notice_is_taken_by_the_letter_that_the_head_signs() throws IOException {
        Petitions.ofLamps(city, folder);
        var lamp = lamp("路口的路灯不亮。", Language.ZH);
        var address = "/cases/" + lamp.number();
        worker.open(address + "/accept").send("Accept");
        worker.open(address + "/extend");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("The resident is owed a letter about this");
        worker.send("template="
                + worker.page().select("button[name=template][value$=extended]").val());
        assertThat(worker.text()).contains("In calendar days; at most 30.");
        worker.fill("more", "10").fill("part-reason", "需委托专家鉴定。").send("do=preview");
        var sheet = worker.path();
        assertThat(worker.page().select("form[action$=/issue]")).isEmpty();
        worker.send("Ask for the signature");
        Desk.signIn(head, desk.head(lamp));
        head.open(sheet).send("Sign it off");
        issued(worker.open(sheet));

        var entry = casework.history(lamp.caseId()).getLast();
        assertThat(entry.verb()).isEqualTo(Verb.EXTEND);
        assertThat(entry.person()).isEqualTo(desk.head(lamp));
        assertThat(entry.attachments()).hasSize(2);
        assertThat(worker.open(address + "/limits/c6").text()).contains("70 calendar days");
        reads(lamp, "zh-CN", "信访事项延长办理期限告知书", "办理期限延长10日", "需委托专家鉴定。");
    }

    @Test
    void a_head_writes_the_notice_and_no_letter_gives_more_than_the_rule_allows() throws IOException {
        Petitions.ofLamps(city, folder);
        var lamp = lamp("The lamp at the corner is dark.", Language.EN);
        worker.open("/cases/" + lamp.number() + "/accept").send("Accept");
        Desk.signIn(head, desk.head(lamp));
        begun(head, lamp, "extended", Map.of("more", "31", "part-reason", "An expert is away."));
        var sheet = head.path();
        head.fill("way", "PORTAL").send("Issue the letter");
        assertThat(head.status()).isEqualTo(409);
        assertThat(head.text()).contains("more than the rule allows");
        assertThat(my(lamp, "en").page().select("a[href$=/pdf]")).isEmpty();
        head.open(sheet.replace("/preview", "")).fill("more", "30").send("do=preview");
        issued(head);
        reads(lamp, "en", "Noticeofanextension", "extendedby30days", "Anexpertisaway.");
    }

    @Test
    void a_notice_is_owed_under_another_countrys_rules_too_and_its_handler_gives_the_time() throws IOException {
        Petitions.ofLamps(city, folder, "uk-complaints-2024", "two-stage-complaint");
        var lamp = lamp("The lamp at the corner is dark.", Language.EN);
        worker.open("/cases/" + lamp.number() + "/accept").send("Accept");
        worker.open("/cases/" + lamp.number() + "/extend")
                .fill("more", "5")
                .fill("note", "We wait for parts.")
                .send("Take more time");
        assertThat(worker.status()).isEqualTo(409);
        begun(worker, lamp, "extended", Map.of("more", "5", "part-reason", "We wait for parts."));
        issued(worker);
        reads(lamp, "en", "Weneedmoretime", "Wewaitforparts.", "HousingOmbudsman");
    }

    @Test
    void a_letter_from_before_a_case_was_joined_stays_on_its_page() throws IOException {
        Petitions.ofLamps(city, folder, "uk-complaints-2024", "two-stage-complaint");
        var into = desk.lamp("The lamp at the bridge is dark.");
        var lamp = lamp("The lamp at the corner is dark.", Language.EN);
        worker.open("/cases/" + lamp.number() + "/accept").send("Accept");
        begun(worker, lamp, "extended", Map.of("more", "5", "part-reason", "We wait for parts."));
        issued(worker);
        worker.open("/cases/" + lamp.number() + "/join")
                .fill("into", into.number())
                .fill("note", "One cable")
                .send("Join into another case");
        reads(lamp, "en", "Weneedmoretime", "Wewaitforparts.");
        assertThat(my(into, "en").page().select("a[href$=/pdf]")).isEmpty();
    }

    @Test
    void an_interim_reply_promises_a_day_and_leaves_the_case_open() throws IOException {
        Petitions.ofLamps(city, folder, "in-cpgrams-2024", "grievance");
        var lamp = lamp("The lamp at the corner is dark.", Language.EN);
        worker.open("/cases/" + lamp.number() + "/accept").send("Accept");
        begun(worker, lamp, "interim", Map.of("part-stands", "Ordered.", "part-reason", "The pole is bent."));
        assertThat(worker.status()).isEqualTo(422);
        worker.fill("until-day", "18")
                .fill("until-month", "12")
                .fill("until-year", "2026")
                .send("do=preview");
        issued(worker);
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("promised");
        reads(lamp, "en", "Whereyourmatterstands", "Ordered.", "Thepoleisbent.", "18December2026");
        assertThat(my(lamp, "en").text()).contains("18 December 2026");
    }

    @Test
    void whoever_may_not_decide_the_review_is_told_why_their_letter_does_not_go_out() {
        Petitions.ofLamps(city, folder, "uk-complaints-2024", "two-stage-complaint");
        var lamp = lamp("The lamp at the corner is dark.", Language.EN);
        worker.open("/cases/" + lamp.number() + "/accept").send("Accept");
        begun(
                worker,
                lamp,
                "stage-1",
                Map.of(
                        "answer-0", "It shines.",
                        "part-decision", "Not upheld.",
                        "part-reasons", "The contract.",
                        "part-remedy", "None."));
        Desk.signIn(head, desk.handler(lamp)); // who answers by the plain form, in another window
        head.open("/cases/" + lamp.number() + "/reply")
                .fill("found", "dark")
                .fill("did", "nothing")
                .send("Send the reply");
        my(lamp, "en")
                .open("/my/" + lamp.number() + "/appeal")
                .fill("say", "Nobody came.")
                .send("Ask for the review");
        Desk.signIn(second, desk.handler(lamp));
        second.open("/cases/" + lamp.number() + "/accept").send("Accept");
        worker.open(worker.path()).fill("way", "PORTAL").send("Issue the letter");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("gave the reply that is looked at again; another one must decide");
    }
}
