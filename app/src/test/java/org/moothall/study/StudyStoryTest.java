package org.moothall.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.heed.BrownWater;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A joint study through HTTP: called, spoken in, concluded, its steps followed.
@CityTest
class StudyStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BrownWater brownWater;

    @Autowired
    Browser centre;

    @Autowired
    Browser water;

    @Autowired
    Browser other;

    @BeforeEach
    void they_sign_in() {
        Desk.signIn(centre, desk.able("lin-hui"));
        Desk.signIn(water, desk.able("zhou-min"));
    }

    private String called() {
        centre.open("/studies/new")
                .fill("subject", "Brown water in Fengling")
                .fill("office", "water-bureau")
                .send("Call the study");
        assertThat(centre.status()).isEqualTo(200);
        return centre.path();
    }

    @Test
    void offices_name_explanations_and_say_what_speaks_for_and_against_them() {
        var here = called();
        water.open(here).fill("hypothesis", "The old main lets in rust.").send("Add the explanation");
        assertThat(water.text()).contains("The old main lets in rust.", "Not settled");
        water.open(here)
                .fill(
                        "of",
                        water.page()
                                .select("select[name=of] option")
                                .eachAttr("value")
                                .getLast())
                .fill("speaks", "FOR")
                .fill("words", "Flushing it helped for a day.")
                .send("Say it");
        centre.open(here).fill("words", "Who lives at its end?").send("Say it");
        assertThat(centre.text())
                .contains(
                        "offices for it: 1, against it: 0",
                        "Speaks for it – City Water Bureau: Flushing it helped for a day.",
                        "Who lives at its end?");
        centre.send("Holds");
        assertThat(water.open(here).text()).contains("Holds");
        assertThat(water.page().select("form[action$=judgements], form[action$=minutes]"))
                .isEmpty();
    }

    @Test
    void what_is_missing_is_said_and_nothing_typed_is_lost() {
        centre.open("/studies/new").fill("warnings", "EW-1999-000001").send("Call the study");
        assertThat(centre.status()).isEqualTo(422);
        assertThat(centre.text())
                .contains(
                        "Say in a few words what it is about.",
                        "There is no warning EW-1999-000001.",
                        "Choose at least one other office");
        assertThat(centre.page().select("input[name=warnings]").val()).isEqualTo("EW-1999-000001");
        var here = called();
        water.open(here).fill("hypothesis", "Rust.").send("Add the explanation");
        water.open(here)
                .fill("speaks", "FOR")
                .fill("words", "So it was in May.")
                .send("Say it");
        assertThat(water.status()).isEqualTo(422);
        assertThat(water.text()).contains("Choose the explanation that it speaks for or against.");
        assertThat(water.page().select("textarea[name=words]").text()).isEqualTo("So it was in May.");
        centre.open(here).fill("step", "Take samples.").send("Add the step");
        assertThat(centre.text()).contains("Choose an office of the list.", "Give a day that is still to come.");
        assertThat(centre.page().select("textarea[name=step]").text()).isEqualTo("Take samples.");
    }

    @Test
    void a_step_is_followed_until_it_is_done_and_rings_when_it_is_late() {
        var here = stepped(called());
        assertThat(ringing(here)).isZero();
        clock.advance(Duration.ofDays(4));
        events.publishEvent(new Timekeeper.Round(clock.instant()));
        assertThat(ringing(here)).isOne();
        assertThat(water.open("/studies").text()).contains("1 step overdue");
        water.open(here).send("Report it done");
        assertThat(water.status()).isEqualTo(422);
        water.fill("done", "Three samples, all clean.").send("Report it done");
        assertThat(water.text()).contains("Three samples, all clean.", "late");
        assertThat(water.page().select("form[action$=done]")).isEmpty();
    }

    private String stepped(String here) {
        centre.open(here)
                .fill("tasked", "water-bureau")
                .fill("step", "Take samples at both ends.")
                .fill("due-day", "25")
                .fill("due-month", "11")
                .fill("due-year", "2026")
                .send("Add the step");
        assertThat(centre.status()).isEqualTo(200);
        return here;
    }

    /// Alarms about steps of a study.
    private long ringing(String here) {
        return jdbc.sql("select count(*) from notice.alarm where kind = 'study' and en like ?")
                .param(here.substring(here.lastIndexOf('/') + 1).replaceFirst("#.*", "") + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void of_two_who_write_minutes_at_once_the_second_sees_what_stands_and_loses_nothing() {
        var here = called();
        Desk.signIn(other, desk.able("lin-hui"));
        other.open(here).fill("minutes", "It was the pump.");
        centre.open(here).fill("minutes", "It was the main.").send("Save the draft");
        other.send("Save the draft");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("Somebody else was quicker", "It was the main.");
        assertThat(other.page().select("textarea[name=minutes]").text()).isEqualTo("It was the pump.");
        centre.open(here).send("Conclude the study");
        assertThat(centre.text()).contains("Concluded", "It was the main.");
        water.open(here);
        assertThat(water.page().select("form[action$=hypotheses]")).isEmpty();
    }

    @Test
    void a_warning_names_its_studies_to_those_who_may_read_them_each_in_their_language() {
        var warning = brownWater.raised();
        var page = "/warnings/" + warning.number();
        centre.open(page);
        assertThat(centre.text()).doesNotContain("Joint studies of it");
        centre.follow("Open a joint study").fill("office", "water-bureau").send("Call the study");
        var here = centre.path();
        assertThat(centre.page().select("h1").text()).isEqualTo("Brown water in Heyan and Liushu");
        assertThat(centre.page().select("main a[href=%s]".formatted(page))).hasSize(1);

        water.speaking("zh-CN").open(page);
        assertThat(water.text()).contains("相关联合研判");
        water.open(water.page().select("main a[href^=/studies/ST]").attr("href"));
        assertThat(water.path()).isEqualTo(here);
        assertThat(water.page().select("h1").text()).isEqualTo("河沿、柳树自来水发黄");
        assertThat(water.open("/studies").text()).contains("河沿、柳树自来水发黄");
        centre.open(here).fill("minutes", "It was the main.").send("Conclude the study");
        assertThat(centre.open(page)
                        .page()
                        .select("li:has(a[href=%s])".formatted(here))
                        .text())
                .isEqualTo("Brown water in Heyan and Liushu Concluded");

        Desk.signIn(other, desk.able("meng-yating"));
        other.open(page);
        assertThat(other.text()).contains("A joint study of other offices").doesNotContain("Concluded");
        assertThat(other.body()).doesNotContain(here);
    }

    @Test
    void a_subject_that_was_typed_stays_as_it_was_typed() {
        var warning = brownWater.raised();
        centre.open("/studies/new?warning=" + warning.number())
                .fill("subject", "Old mains of Nandu")
                .fill("office", "water-bureau")
                .send("Call the study");
        assertThat(water.speaking("zh-CN")
                        .open(centre.path())
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("Old mains of Nandu");
    }

    @Test
    void whoever_is_not_concerned_neither_sees_nor_speaks() {
        var here = called();
        Desk.signIn(other, desk.able("meng-yating"));
        assertThat(other.open(here).status()).isEqualTo(403);
        assertThat(other.open("/studies").status()).isEqualTo(200);
        assertThat(other.text()).doesNotContain(here.substring("/studies/".length()));
        assertThat(other.open("/studies/ST-1999-000001").status()).isEqualTo(404);
    }
}
