package org.moothall.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.journal.Journal;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;

/// Time tells offices of a contribution that is owed until Thursday, 26 November.
@CityTest
class NoticeStoryTest extends AskedStory {

    private static final String SOON = "your office owes it soon";
    private static final String BY_US = "your office is late with it";
    private static final String TO_US = "another office is late with it";

    @Autowired
    Timekeeper timekeeper;

    @Autowired
    Journal journal;

    private void pass(Duration time) {
        clock.advance(time);
        timekeeper.round(clock.instant());
    }

    /// What the list of an office says of the case.
    private String line(Browser browser) {
        return browser.open("/work/came-up")
                .page()
                .select("table:has(caption:contains(Contributions)) tr:contains(" + lamp.number() + ")")
                .text();
    }

    private List<String> written() {
        return journal.of(lamp.caseId().value()).stream()
                .map(written -> written.line().act())
                .filter(act -> act.startsWith("contribution."))
                .toList();
    }

    @Test
    void the_office_is_reminded_a_working_day_before_and_both_are_told_on_the_working_day_after() {
        pass(Duration.ofDays(1)); // Tuesday
        assertThat(line(helper)).isEmpty();
        pass(Duration.ofDays(1));
        assertThat(line(helper)).contains(SOON, "City Water Bureau", "Nandu Urban Management");
        assertThat(line(worker)).isEmpty();
        pass(Duration.ofDays(1)); // Thursday
        assertThat(line(helper)).contains(SOON);
        pass(Duration.ofDays(1));
        assertThat(line(helper)).contains(BY_US).doesNotContain(SOON);
        assertThat(line(worker)).contains(TO_US);
        assertThat(worker.open(address + "/journal").text())
                .contains("reminded an office of a contribution", "told the offices that a contribution is overdue");
        pass(Duration.ofDays(3));
        assertThat(written()).containsExactly("contribution.reminded", "contribution.overdue");
        contribute("It was, and is mended.");
        assertThat(line(helper) + line(worker)).isEmpty();
    }

    @Test
    void a_new_date_is_told_anew_and_over_a_weekend_nothing_is_late() {
        ask("27", "Rather tomorrow than never."); // Friday
        pass(Duration.ofDays(3)); // Thursday
        assertThat(line(helper)).contains(SOON);
        pass(Duration.ofDays(2)); // Saturday
        assertThat(line(helper)).contains(SOON);
        assertThat(line(worker)).isEmpty();
        pass(Duration.ofDays(2)); // Monday
        assertThat(line(helper)).contains(BY_US);
        assertThat(line(worker)).contains(TO_US);
    }

    @Test
    void whoever_is_asked_for_today_or_tomorrow_is_not_reminded_at_once() {
        ask("24", "It is urgent."); // asked on Monday
        pass(Duration.ofMinutes(1));
        assertThat(line(helper)).isEmpty();
        pass(Duration.ofDays(1));
        assertThat(line(helper)).contains(SOON);
    }

    @Test
    void what_the_lead_goes_on_without_is_told_to_nobody() {
        worker.open(address + "/go-without")
                .fill("office", "water-bureau")
                .fill("note", "Mended already.")
                .send("Go on without a contribution");
        pass(Duration.ofDays(7));
        assertThat(written()).isEmpty();
        assertThat(line(helper) + line(worker)).isEmpty();
    }
}
