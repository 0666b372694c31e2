package org.moothall.report;

import static org.assertj.core.api.Assertions.assertThat;

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

    /// Where no other test reports a thing: only some that are near by are shown.
    private static final String DYERS = "Dyers Street";

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
        var number = reported("A deep hole by the school gate", "Zhang San");
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
                .fill("number", number.toLowerCase().replace('-', ' '))
                .fill("phrase", phrase.toUpperCase())
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
        var number = reported("The lamp post leans", "");
        var phrase = resident.page().select("#phrase").text();
        var csrf = resident.open("/my").page().select("input[name=_csrf]").val();
        resident.post("/report/check", Map.of("_csrf", csrf));
        assertThat(resident.path()).isEqualTo("/report/sent");
        assertThat(resident.text()).contains(number, phrase);
    }

    @Test
    void leaving_and_coming_back_loses_nothing() {
        untilWhat();
        resident.fill("description", "")
                .attach("files", "a.png", Pictures.png(1))
                .send("Continue");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).contains("Write what is wrong", "a.png");
        resident.fill("description", "Half written")
                .attach("files", "b.exe", new byte[] {'M', 'Z', 0})
                .send("Add these now");
        assertThat(resident.text()).contains("of a kind we cannot open safely", "a.png");
        assertThat(resident.page().select("textarea").text()).isEqualTo("Half written");
        resident.open("/report");
        assertThat(resident.text()).contains("You have begun a report");
        var key = resident.open("/report/later")
                .page()
                .select("a[href^=/report/back/]")
                .attr("href");
        neighbour.open(key).send("Go on with this report");
        assertThat(neighbour.path()).isEqualTo("/report/you");
        neighbour.open("/report/what");
        assertThat(neighbour.text()).contains("a.png");
        assertThat(neighbour.page().select("textarea").text()).isEqualTo("Half written");
    }

    @Test
    void saving_for_later_keeps_what_stands_in_the_form() {
        untilWhere(resident);
        resident.fill("place", DYERS).send("do=search");
        resident.send("found=0");
        resident.fill("help", "Behind the well").send("do=later");
        assertThat(resident.path()).isEqualTo("/report/later");
        assertThat(resident.open("/report/where").page().select("[name=help]").val())
                .isEqualTo("Behind the well");

        resident.open("/report/what").fill("description", "Half written").send("Continue");
        resident.send("do=later");
        assertThat(resident.path()).isEqualTo("/report/later");
        resident.open("/report/you").fill("name", "Zhang San").send("do=later");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.page().select("[name=name]").val()).isEqualTo("Zhang San");
        resident.fill("who", "known").fill("phone", "5550 1234").send("do=later");
        assertThat(resident.path()).isEqualTo("/report/later");
        assertThat(resident.open("/report/you").page().select("[name=phone]").val())
                .isEqualTo("5550 1234");
    }

    @Test
    void a_photo_is_shown_to_its_sender_and_to_nobody_else() {
        untilWhat();
        resident.fill("description", "See the photo")
                .attach("files", "灯".repeat(200) + ".png", Pictures.png(2))
                .send("Add these now");
        var address = resident.page().select("img.mh-photo").attr("src").replace("/small", "");
        resident.open(address + "/small");
        assertThat(resident.status()).isEqualTo(200);
        assertThat(resident.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(resident.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(resident.header("Content-Security-Policy")).contains("sandbox");
        assertThat(neighbour.open(address).status()).isEqualTo(404);
    }

    @Test
    void the_same_as_mine_counts_and_has_a_receipt_of_its_own() {
        untilWhat(DYERS);
        var number = told("A hole before the market", "");
        untilWhere(neighbour);
        neighbour.fill("place", DYERS).send("do=search");
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
        var number = reported("Hole near the well", "Zhang San");
        neighbour.open("/near");
        assertThat(neighbour.page().select("a[href=/reports/" + number + "]")).isNotEmpty();
        neighbour.follow("/reports/" + number);
        assertThat(neighbour.text()).contains("1 person reported this").doesNotContain("Zhang San");
        assertThat(neighbour.open("/near?state=fixed").status()).isEqualTo(200);
    }

    @Test
    void a_place_is_chosen_by_pressing_the_map_and_by_area() {
        untilWhere(resident);
        resident.send("Use this place");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).contains("Choose a place on the map");
        var view = resident.page().select("input[name=view]").val();
        var csrf = resident.page().select("input[name=_csrf]").val();
        resident.post("/report/where", Map.of("_csrf", csrf, "view", view, "spot.x", "320", "spot.y", "280"));
        assertThat(resident.status()).isEqualTo(200);
        assertThat(resident.text()).contains("Usually looked after by");
        resident.open("/report/area");
        resident.open(resident.page().select(".mh-columns a").getFirst().absUrl("href"));
        resident.open(resident.page().select(".mh-columns a").getFirst().absUrl("href"));
        var area = resident.page().select("input[name=area]").getFirst().val();
        resident.fill("area", area).fill("help", "Behind the mill").send("Use this place");
        assertThat(resident.path()).isEqualTo("/report/what");
    }

    @Test
    void guessing_phrases_is_slowed_down_but_the_link_still_works() {
        var number = reported("A loose kerb stone", "");
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
        var number = reported("A loose kerb stone by the mill", "");
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

    private void untilWhere(Browser who) {
        who.open("/report?q=hole%20in%20the%20road")
                .fill("matter", "roads.surface.pothole")
                .send("Continue");
        assertThat(who.path()).isEqualTo("/report/where");
    }

    private void untilWhat() {
        untilWhat("Heyan Road");
    }

    private void untilWhat(String street) {
        untilWhere(resident);
        resident.fill("place", street).send("do=search");
        resident.send("found=0");
        resident.send("Use this place");
        assertThat(resident.path()).isEqualTo("/report/what");
    }

    private String reported(String what, String name) {
        untilWhat();
        return told(what, name);
    }

    private String told(String what, String name) {
        resident.fill("description", what)
                .attach("files", "hole.png", Pictures.png(what.hashCode()))
                .attach("files", "", new byte[0]) // as browsers send a field left alone
                .send("Continue");
        if (name.isEmpty()) resident.fill("who", "anonymous").send("Continue");
        else
            resident.fill("who", "known")
                    .fill("name", name)
                    .fill("phone", "138 0000 0000")
                    .send("Continue");
        assertThat(resident.path()).isEqualTo("/report/check");
        assertThat(resident.text()).contains(what);
        resident.send("Send the report");
        assertThat(resident.path()).isEqualTo("/report/sent");
        return resident.page().select(".govuk-panel strong").text();
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
