package org.moothall.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.beans.factory.annotation.Autowired;

/// Nothing is done with a letter by who has not seen it as it stands.
@CityTest
class LetterSeenStoryTest {

    private static final String CHANGED = "A colleague has changed the letter meanwhile";

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Browser worker;

    @Autowired
    Browser head;

    private Receipt lamp;
    private String form;

    @BeforeAll
    static void lamps_are_petitions(@Autowired City city, @TempDir Path folder) {
        Petitions.ofLamps(city, folder);
    }

    @BeforeEach
    void a_letter_waits_for_the_signature() {
        lamp = desk.lamp("The lamp at the corner is dark.", Language.ZH);
        Desk.signIn(worker, desk.handler(lamp));
        Desk.signIn(head, desk.head(lamp));
        worker.open("/cases/" + lamp.number() + "/accept").send("Accept");
        worker.send("template="
                + worker.page()
                        .select("button[name=template][value$=reply], button[name=template][value$=decision]")
                        .val());
        form = worker.path();
        submitted("经查属实，已处理。");
    }

    @AfterAll
    static void lanfeng_as_it_was(@Autowired City city) {
        Petitions.lanfengAsItWas(city);
    }

    private void submitted(String words) {
        worker.open(form);
        for (var field : worker.page().select("textarea[name^=answer-], textarea[name^=part-]"))
            worker.fill(field.attr("name"), words);
        worker.send("do=preview").send("Ask for the signature");
    }

    @Test
    void what_was_rewritten_after_a_head_had_looked_is_not_signed_unread() {
        head.open(form + "/preview");
        submitted("另外的话。");
        assertThat(head.send("Sign it off").status()).isEqualTo(409);
        assertThat(head.text()).contains(CHANGED, "另外的话。");
        assertThat(head.send("Sign it off").status()).isEqualTo(200);
        assertThat(worker.open(form + "/preview").page().select("form[action$=/issue]"))
                .isNotEmpty();
    }

    @Test
    void a_form_that_does_not_say_what_it_saw_changes_nothing() {
        head.open(form + "/preview").post(form + "/sign", Map.of("_csrf", csrf(head)));
        assertThat(head.status()).isEqualTo(409);
        assertThat(head.text()).contains(CHANGED);
        worker.open(form).post(form, Map.of("_csrf", csrf(worker), "claim-0", "Mine", "answer-0", "Mine"));
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("A colleague has saved this draft meanwhile");
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("in-hand");
    }

    private static String csrf(Browser browser) {
        return browser.page().select("input[name=_csrf]").val();
    }
}
