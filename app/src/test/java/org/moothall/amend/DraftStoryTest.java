package org.moothall.amend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.directory.Directory;
import org.moothall.journal.Journal;
import org.springframework.beans.factory.annotation.Autowired;

/// A draft of a procedure is kept while it is written, and two who write at once lose nothing.
@CityTest
class DraftStoryTest {

    private static final String NAME = "complaint";
    private static final String AMEND = "/city/procedures/complaint/amend";

    @Autowired
    Desk desk;

    @Autowired
    AmendDrafts drafts;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser one;

    @Autowired
    Browser other;

    @BeforeEach
    void two_write() {
        Desk.signIn(one, desk.able("tan-xin"));
        Desk.signIn(other, desk.able("tan-xin"));
    }

    @AfterEach
    void nothing_is_left() {
        drafts.find(NAME)
                .ifPresent(draft -> drafts.discard(
                        draft, draft.revision(), directory.officer("tan-xin").orElseThrow()));
    }

    private static String text(Browser browser) {
        return Objects.requireNonNull(browser.page().selectFirst("#text")).wholeText();
    }

    private static String slower(Browser browser) {
        var text = text(browser);
        var changed = text.replace("within: 60d", "within: 33d");
        assertThat(changed).isNotEqualTo(text);
        return changed;
    }

    @Test
    void whoever_leaves_the_page_finds_the_draft_again_with_its_author_and_its_time_be_it_unfinished() {
        one.open(AMEND).fill("text", "procedure: complaint\nsteps: and then\n").send("Keep the draft");
        assertThat(one.path()).isEqualTo(AMEND);
        clock.advance(Duration.ofDays(1));
        other.open(AMEND);
        assertThat(text(other)).contains("steps: and then");
        assertThat(other.text())
                .contains("This draft was kept by Tan Xin (")
                .contains("until it is published or discarded");
        var better = "title: {en: Complaint, zh: 投诉}\n";
        other.fill("text", better).send("Check");
        assertThat(other.status()).isEqualTo(422);
        assertThat(text(one.open(AMEND))).isEqualTo(better.strip());
    }

    @Test
    void of_two_at_once_the_second_sees_what_the_first_has_changed_and_loses_no_text() {
        one.open(AMEND);
        other.open(AMEND);
        var mine = text(other).replaceFirst("(?m)^title:[^\\n]*\\n( [^\\n]*\\n)*", "title: {en: Mine, zh: 我的}\n");
        one.fill("text", slower(one)).send("Check");
        assertThat(one.status()).isEqualTo(200);
        other.fill("text", mine).send("Keep the draft");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text())
                .contains("Tan Xin has kept another draft since you opened this page", "From yours to theirs:")
                .contains("and is 33 ");
        assertThat(text(other)).isEqualToNormalizingNewlines(mine.strip());
        assertThat(other.page().select("#theirs").text()).contains("within: 33d");
        assertThat(drafts.find(NAME).orElseThrow().text()).contains("within: 33d");
        other.send("Keep the draft");
        assertThat(text(one.open(AMEND))).isEqualToNormalizingNewlines(mine.strip());
    }

    @Test
    void nobody_publishes_over_a_draft_that_they_have_not_seen() {
        one.open(AMEND);
        one.fill("text", slower(one)).send("Check");
        other.open(AMEND);
        other.fill("text", text(other).replace("within: 33d", "within: 34d")).send("Check");
        one.fill("why", "So it was agreed")
                .send(one.page().select("button[formaction$=/publish]").text());
        assertThat(one.status()).isEqualTo(409);
        assertThat(one.text()).contains("has kept another draft").doesNotContain("Publish version");
        assertThat(one.page().select("#theirs").text()).contains("within: 34d");
        assertThat(text(one)).contains("within: 33d");
    }

    @Test
    void a_draft_is_discarded_for_good_by_whoever_has_seen_it_and_the_journal_says_who() {
        one.open(AMEND);
        one.fill("text", slower(one)).send("Keep the draft");
        other.open(AMEND);
        one.fill("text", text(one).replace("within: 33d", "within: 35d")).send("Keep the draft");
        other.send("Discard the draft for good");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.page().select("#theirs").text()).contains("within: 35d");
        other.send("Discard the draft for good");
        assertThat(drafts.find(NAME)).isEmpty();
        assertThat(text(one.open(AMEND))).doesNotContain("within: 35d");
        assertThat(one.text()).doesNotContain("This draft was kept");
        assertThat(journal.of(Amendments.record(NAME)).getLast().line())
                .extracting(line -> line.actor() + " " + line.act())
                .isEqualTo("person:tan-xin procedure.draft-discarded");
    }
}
