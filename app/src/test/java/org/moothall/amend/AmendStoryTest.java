package org.moothall.amend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.account.Accounts;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Openings;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.journal.Journal;
import org.moothall.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/// A procedure is changed in the pages by two administrators. Versions only go on, so this city is for this test alone.
@CityTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class AmendStoryTest {

    private static final String PASSWORD = "heron under quiet bridge";
    private static final String AMEND = "/city/procedures/service-request/amend";

    @Autowired
    Accounts accounts;

    @Autowired
    City city;

    @Autowired
    Casework casework;

    @Autowired
    Procedures procedures;

    @Autowired
    Journal journal;

    @Autowired
    AmendDrafts drafts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Browser one;

    @Autowired
    Browser other;

    private void signIn(Browser browser, String person) {
        if (!accounts.knows(person, PASSWORD)) accounts.setPassword(person, PASSWORD);
        browser.open("/signin")
                .fill("person", person)
                .fill("password", PASSWORD)
                .send("Sign in");
    }

    private static String text(Browser browser) {
        return Objects.requireNonNull(browser.page().selectFirst("#text")).wholeText();
    }

    @Test
    void a_draft_is_checked_compared_and_published_and_who_is_second_is_told() {
        var running = transaction
                .execute(status ->
                        casework.open(List.of(Openings.seepage("Before", "water-bureau", SettableClock.MONDAY))))
                .getFirst()
                .file();
        var version = procedures.current("service-request").version();
        signIn(one, "tan-xin");
        signIn(other, "tan-xin");
        assertThat(drafts.find("service-request")).isEmpty();
        one.open(AMEND);
        other.open(AMEND);
        var draft = text(one);

        one.fill("text", draft).send("Check");
        assertThat(one.page().text()).contains("Nothing changes").doesNotContain("Publish version");
        one.fill("text", draft.replace("to: in-hand", "to: nowhere")).send("Check");
        assertThat(one.status()).isEqualTo(422);
        assertThat(one.page().text()).contains("Line ", "It leads to “nowhere”, which is no step.");

        var changed = draft.replace("ordinary: 7d", "ordinary: 5d");
        assertThat(changed).isNotEqualTo(draft);
        one.fill("text", changed).send("Check");
        assertThat(one.page().text())
                .contains(
                        "The limit “Answer” was 7 calendar days for ordinary matters, and is 5 calendar days",
                        "Each keeps the version it began under")
                .contains("version %d: ".formatted(version));
        publishes(version, running);
        assertThat(drafts.find("service-request")).as("published").isEmpty();
        second(changed.replace("ordinary: 5d", "ordinary: 6d"), version);
    }

    private void publishes(int version, CaseFile running) {
        one.send("Publish version " + (version + 1));
        assertThat(one.status()).isEqualTo(422);
        assertThat(one.page().text()).contains("Write why it changes");
        one.fill("why", "The council promised it").send("Publish version " + (version + 1));
        assertThat(procedures.current("service-request").version()).isEqualTo(version + 1);
        assertThat(casework.require(running.id()).procedureVersion()).isEqualTo(version);
        assertThat(journal.of(Amendments.record("service-request")))
                .last()
                .satisfies(written -> assertThat(written.line())
                        .extracting(line -> line.actor() + " " + line.act())
                        .isEqualTo("person:tan-xin procedure.published"));
    }

    /// Somebody who began from the version before is told; so is who loads the folder.
    private void second(String text, int version) {
        other.fill("text", text).send("Check");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.page().text()).contains("Somebody else has published version " + (version + 1));
        assertThat(text(other)).contains("ordinary: 6d");

        var plan = city.plan(new CityFolder(Path.of("../city/lanfeng")));
        assertThat(plan.refusals())
                .singleElement()
                .asString()
                .contains("service-request", "version %d is in use".formatted(version + 1));
    }

    @Test
    void only_administrators_change_procedures() {
        signIn(one, "luo-ying");
        assertThat(one.open(AMEND).status()).isEqualTo(403);
        assertThat(other.open(AMEND).page().text()).contains("Sign in");
    }
}
