package org.moothall.joint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.procedure.Verb;

/// The reply puts contributions together, or says why it does without.
@CityTest
class ReplyTogetherStoryTest extends AskedStory {

    @Test
    void the_reply_puts_together_what_came_each_under_its_office_and_as_the_lead_has_changed_it() {
        contribute("The main was leaking.");
        reply();
        assertThat(worker.page().select("textarea[name=from-water-bureau]").text())
                .isEqualTo("The main was leaking.");
        worker.fill("from-water-bureau", "The main was leaking and is mended.").send("Send the reply");
        var replied = casework.history(lamp.caseId()).getLast();
        assertThat(replied.verb()).isEqualTo(Verb.REPLY);
        assertThat(replied.note())
                .contains("From City Water Bureau\nThe main was leaking and is mended.")
                .contains("It is dry again.");
    }

    @Test
    void a_reply_without_what_is_owed_needs_a_reason_which_is_kept_and_seen() {
        reply();
        assertThat(worker.text()).contains("Not yet contributed: City Water Bureau");
        worker.send("Send the reply");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.text()).contains("Say why you reply without this contribution");
        assertThat(worker.page().select("textarea[name=found]").text()).isEqualTo("Water in the pole.");
        worker.fill("without-water-bureau", "The pole was dried without it.").send("Send the reply");
        assertThat(worker.status()).isEqualTo(200);
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("answered");
        assertThat(offices()).contains("The lead went on without it");
        resident.open("/my/find").fill("number", lamp.number()).fill("phrase", lamp.phrase());
        assertThat(resident.send("Show my case").text())
                .contains("goes on without the contribution", "The pole was dried without it.");
        assertThat(helper.open("/work/contributions").text()).doesNotContain(lamp.number());
    }

    @Test
    void a_contribution_that_comes_while_the_reply_is_written_is_put_before_the_writer_and_nothing_typed_is_lost() {
        reply().fill("without-water-bureau", "It takes too long.");
        contribute("The main was leaking.");
        worker.send("Send the reply");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("A colleague was quicker", "contributed");
        assertThat(worker.page().select("textarea[name=from-water-bureau]").text())
                .isEqualTo("The main was leaking.");
        assertThat(worker.page().select("textarea[name=did]").text()).isEqualTo("It is dry again.");
        assertThat(casework.history(lamp.caseId()))
                .noneMatch(entry -> entry.verb() == Verb.GO_WITHOUT || entry.verb() == Verb.REPLY);
    }
}
