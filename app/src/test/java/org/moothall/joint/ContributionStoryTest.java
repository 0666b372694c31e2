package org.moothall.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;

/// Contributions through HTTP: asked, late, in lists, gone without.
@CityTest
class ContributionStoryTest extends AskedStory {

    @Test
    void a_contribution_says_who_asked_until_when_and_how_late_it_came_in_working_days() {
        assertThat(offices())
                .contains("City Water Bureau", "Is the main leaking?", "Asked 23 Nov by He Ping.")
                .contains("Due 26 November 2026", "Still owed");
        clock.advance(Duration.ofDays(4)); // Friday
        assertThat(offices()).contains("Still owed, late by 1 working day");
        clock.advance(Duration.ofDays(3)); // a weekend counts for nothing
        contribute("It was, and is mended.");
        assertThat(offices()).contains("Came 30 Nov, late by 2 working days");
    }

    @Test
    void a_new_date_hides_no_old_one() {
        clock.advance(Duration.ofDays(4));
        ask("30", "We still need it.");
        assertThat(offices()).contains("Asked again 27 Nov, when it was late by 1 working day", "Still owed");
        contribute("Here it is.");
        assertThat(offices()).contains("Came 27 Nov");
    }

    @Test
    void what_an_office_owes_stands_in_its_lists_and_in_those_of_the_lead() {
        clock.advance(Duration.ofDays(7));
        assertThat(helper.open("/work/elsewhere").text()).contains(lamp.number(), "Your contribution: Overdue");
        helper.open("/work/contributions");
        assertThat(table(helper, "What my office owes")).contains(lamp.number(), "Nandu Urban Management");
        worker.open("/work/contributions");
        assertThat(table(worker, "What other offices owe us")).contains(lamp.number(), "City Water Bureau");
        contribute("Done.");
        assertThat(helper.open("/work/contributions").text()).doesNotContain(lamp.number());
    }

    @Test
    void going_on_without_it_is_an_act_of_its_own_and_only_for_what_is_owed() {
        helper.open(address + "/go-without");
        assertThat(helper.status()).isEqualTo(409);
        worker.open(address + "/go-without").send("Go on without a contribution");
        assertThat(worker.status()).isEqualTo(422);
        worker.fill("office", "water-bureau").fill("note", "Mended already.").send("Go on without a contribution");
        assertThat(worker.status()).isEqualTo(200);
        contribute("For the record: it was the main.");
        assertThat(offices()).contains("The lead went on without it", "it came after all");
        assertThat(worker.open(address + "/go-without").status()).isEqualTo(409);
    }

    private static String table(Browser browser, String caption) {
        return browser.page()
                .select("table:has(caption:contains(" + caption + "))")
                .text();
    }
}
