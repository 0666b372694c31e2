package org.moothall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Pictures;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.kernel.Text;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;

@CityTest
class ReportStoryTest {

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser resident;

    @Autowired
    Browser neighbour;

    @Test
    void a_resident_reports_and_follows_until_it_is_fixed() {
        var number = ReportForm.sent(resident, "A deep hole by the school gate", "Zhang San");
        var phrase = resident.page().select("#phrase").text();
        assertThat(phrase.split(" ")).hasSize(4);
        assertThat(resident.text()).contains("The first promised date is");

        neighbour.open("/my/" + number);
        assertThat(neighbour.text()).contains("Find my case");
        neighbour
                .open("/my/find")
                .fill("number", number)
                .fill("phrase", "wrong words here now")
                .send("Show my case");
        assertThat(neighbour.status()).isEqualTo(422);
        neighbour
                .fill("number", number.toLowerCase(Locale.ROOT).replace('-', ' '))
                .fill("phrase", phrase.toUpperCase(Locale.ROOT))
                .send("Show my case");
        assertThat(neighbour.path()).isEqualTo("/my/" + number);
        assertThat(neighbour.text())
                .contains("What we promised you", "A deep hole")
                .doesNotContain("Zhang San");

        theOfficeAsksAndIsAnswered(number);
        itIsNotSolvedThenFixed(number);
    }

    private void theOfficeAsksAndIsAnswered(String number) {
        office(number, Verb.ACCEPT, "");
        office(number, Verb.ASK, "Which side of the gate?");
        resident.open("/my/" + number);
        assertThat(resident.text()).contains("It is your turn", "Which side of the gate?", "Clock paused");
        resident.fill("answer", "").send("Send my answer");
        assertThat(resident.status()).isEqualTo(422);
        resident.fill("answer", "The north side")
                .attach("files", "more.png", Pictures.png(7))
                .send("Send my answer");
        assertThat(resident.status()).isEqualTo(200);
        assertThat(resident.text()).contains("The north side");
    }

    private void itIsNotSolvedThenFixed(String number) {
        office(number, Verb.REPLY, "Filled on Tuesday.");
        resident.open("/my/" + number);
        assertThat(resident.text()).contains("Filled on Tuesday.", "Is it?");
        resident.fill("fixed", "no").send("Send my answer");
        assertThat(resident.status()).isEqualTo(422);
        resident.fill("fixed", "no").fill("say", "It is open again").send("Send my answer");
        assertThat(resident.text()).contains("It is open again", "is working on it");
        assertThat(casework.find(number).orElseThrow().reopened()).isEqualTo(1);

        office(number, Verb.REPLY, "Filled with asphalt now.");
        resident.open("/my/" + number)
                .fill("fixed", "yes")
                .fill("handling", "4")
                .send("Send my answer");
        assertThat(resident.text()).contains("This case is closed");
        resident.open("/my/" + number + "/why/reply");
        assertThat(resident.text()).contains("How the date is worked out", "7 calendar days");
    }

    @Test
    void sending_twice_makes_one_report_with_one_receipt() {
        var number = ReportForm.sent(resident, "The lamp post leans", "");
        var phrase = resident.page().select("#phrase").text();
        var csrf = resident.open("/my").page().select("input[name=_csrf]").val();
        resident.post("/report/check", Map.of("_csrf", csrf));
        assertThat(resident.path()).isEqualTo("/report/sent");
        assertThat(resident.text()).contains(number, phrase);
    }

    @Test
    void the_same_as_mine_counts_and_has_a_receipt_of_its_own() {
        ReportForm.untilWhat(resident, ReportForm.DYERS);
        var number = ReportForm.told(resident, "A hole before the market", "");
        ReportForm.untilWhere(neighbour);
        neighbour.fill("place", ReportForm.DYERS).send("do=search");
        neighbour.send("found=0");
        assertThat(neighbour.text()).contains("Already reported near here");
        neighbour.follow("/report/same/" + number).send("Yes, the same: add me");
        assertThat(neighbour.path()).isEqualTo("/report/sent");
        var own = neighbour.page().select(".govuk-panel strong").text();
        assertThat(own).isNotEqualTo(number);
        assertThat(casework.find(number).orElseThrow().reporters()).isEqualTo(2);
        neighbour.open("/my/" + own);
        assertThat(neighbour.text()).contains("2 people reported this");
    }

    @Test
    void everybody_sees_the_matter_and_nobody_who() {
        var number = ReportForm.sent(resident, "Hole near the well", "Zhang San");
        neighbour.open("/near");
        assertThat(neighbour.page().select("a[href=/reports/" + number + "]")).isNotEmpty();
        neighbour.follow("/reports/" + number);
        assertThat(neighbour.text()).contains("1 person reported this").doesNotContain("Zhang San");
        assertThat(neighbour.open("/near?state=fixed").status()).isEqualTo(200);
    }

    @Test
    void guessing_phrases_is_slowed_down_but_the_link_still_works() {
        var number = ReportForm.sent(resident, "A loose kerb stone", "");
        var link = resident.page().select("a[href^=/my/link/]").attr("href");
        for (int i = 0; i < 10; i++)
            neighbour
                    .open("/my/find")
                    .fill("number", number)
                    .fill("phrase", "guess " + "a".repeat(i + 1))
                    .send("Show my case");
        neighbour
                .open("/my/find")
                .fill("number", number)
                .fill("phrase", "one more")
                .send("Show my case");
        assertThat(neighbour.status()).isEqualTo(429);
        assertThat(neighbour.open(link).path()).isEqualTo("/my/" + number);
        assertThat(neighbour.open(link + "x").status()).isEqualTo(404);
    }

    @Test
    void who_holds_a_case_ends_all_links_to_it_and_gets_a_new_one() {
        var number = ReportForm.sent(resident, "A loose kerb stone by the mill", "");
        var link = resident.page().select("a[href^=/my/link/]").attr("href");
        assertThat(neighbour.open(link).text()).contains("What has happened");
        clock.advance(java.time.Duration.ofMinutes(1));
        resident.open("/my/" + number).send("End all earlier links");
        assertThat(resident.text()).contains("What has happened", "were ended.");
        var anew = resident.page().select("a[href^=/my/link/]").attr("href");
        assertThat(neighbour.open("/my/" + number).text()).doesNotContain("What has happened");
        assertThat(neighbour.open(link).status()).isEqualTo(404);
        clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(neighbour.open(anew).text()).contains("What has happened");
        assertThat(resident.speaking("zh-CN").open("/my/" + number).text()).contains("使以前的链接全部失效", "以前的链接已失效");
    }

    @Test
    void both_languages_go_the_whole_way() {
        resident.speaking("zh-CN");
        resident.open("/report?q=%E5%9D%91%E6%B4%9E")
                .fill("matter", "roads.surface.pothole")
                .send("继续");
        resident.fill("place", "河沿路").send("do=search");
        resident.send("found=0");
        resident.send("就是这里");
        resident.fill("description", "校门口有个大坑").send("继续");
        resident.fill("who", "anonymous").send("继续");
        resident.send("提交反映");
        assertThat(resident.path()).isEqualTo("/report/sent");
        assertThat(resident.text()).contains("您的口令", "承诺的期限");
        assertThat(resident.page().select("#phrase").text()).matches("\\p{IsHan}+( \\p{IsHan}+){3}");
        resident.follow("查看办理进展");
        assertThat(resident.text()).contains("我们的承诺", "校门口有个大坑");
    }

    private void office(String number, Verb verb, String note) {
        var file = casework.find(number).orElseThrow();
        var offices = directory.offices();
        var person = offices.answerable(file.lead()).orElseThrow();
        var officer = new Officer(
                person.key(),
                person.name(),
                offices.require(file.lead()),
                new Text("", ""),
                java.util.Set.of(Role.CASEWORKER, Role.HEAD));
        clock.advance(java.time.Duration.ofHours(1));
        var decision =
                casework.take(file.id(), Act.of(verb, new Actor.Staff(officer), file.version(), note, clock.instant()));
        assertThat(decision).isInstanceOf(Decision.Taken.class);
    }
}
