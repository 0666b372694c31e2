package org.moothall.heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moothall.Book;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.warning.Warning;
import org.moothall.warning.Warning.State;
import org.moothall.warning.Warnings;
import org.springframework.beans.factory.annotation.Autowired;

/// A warning as its office reads and answers it.
@CityTest
class HeedStoryTest {

    @Autowired
    Warnings warnings;

    @Autowired
    Directory directory;

    @Autowired
    Desk desk;

    @Autowired
    BrownWater brownWater;

    @Autowired
    Browser office;

    @Autowired
    Browser other;

    private String head(Warning warning) {
        return desk.able(directory
                .offices()
                .holders(warning.office(), Role.HEAD)
                .findFirst()
                .orElseThrow());
    }

    private static String page(Warning warning) {
        return "/warnings/" + warning.number();
    }

    @Test
    void the_office_sees_first_what_it_owes_and_reads_how_unusual_it_is() {
        var warning = brownWater.raised();
        Desk.signIn(office, head(warning));
        office.open("/warnings");
        assertThat(office.text())
                .contains("Your office owes an answer", "Red, level 1", "42 instead of about 1.6, 26.3 times as many")
                .contains("Chance alone brings as much about once in 4 years", "answer owed until");
        office.follow("Brown water in Heyan and Liushu");
        assertThat(office.path()).startsWith("/warnings/EW-2026-");
        office.open(page(warning));
        assertThat(office.text()).contains("Neighbouring areas together had more than usual", "Open a joint study");
        assertThat(office.page().select(".mh-course svg[role=img] title").text())
                .isNotEmpty();
        assertThat(office.page().select(".mh-map svg").attr("aria-label")).contains("Heyan Subdistrict");
        assertThat(office.page().select("details td").text())
                .as("the numbers beside the picture")
                .contains("Few, not shown");
        office.open(page(warning) + "?lang=zh-CN");
        assertThat(office.text()).contains("红色Ⅰ级", "约每 4 年出现一次", "预期约 1.6");
    }

    @Test
    void a_warning_that_lasts_says_what_its_last_look_counted_and_on_which_days() {
        var warning = brownWater.receding(brownWater.raised());
        Desk.signIn(office, head(warning));
        office.open(page(warning));
        assertThat(office.page().select(".govuk-summary-list__row").eachText())
                .contains("First raised Today 10:00; unusual since 19 November")
                .contains("Days that the last look saw 22 November to 23 November")
                .contains("How many, or how much 7 instead of about 0.8, 8.8 times as many");
        assertThat(office.page().select("details tr:has(.mh-tag--late) th").eachText())
                .as("the days warned of in the chart")
                .allMatch(days -> days.startsWith("22 November") || days.startsWith("23 November"));
        assertThat(office.text())
                .contains("42 instead of about 1.6, 26.3 times as many (19 November to 22 November)")
                .contains("7 instead of about 0.8, 8.8 times as many (22 November to 23 November)");
        office.open("/warnings?kind=water&grade=RED");
        assertThat(office.page()
                        .select("tr:has(a[href$=%s])".formatted(warning.number()))
                        .text())
                .contains("first raised Today 10:00", "22 November to 23 November")
                .doesNotContain("19 November");
        var sheet = Book.of(office.open("/warnings/export"));
        assertThat(sheet.line(warning.number())).contains("2026-11-22", "2026-11-23", "7", "0.8");
    }

    @Test
    void what_the_week_has_no_room_for_is_folded_away_below_what_waits_for_an_answer() {
        var quiet = brownWater.quiet();
        var link = "a[href=%s]".formatted(page(quiet));
        Desk.signIn(office, head(quiet));
        office.open("/warnings?kind=water");
        assertThat(office.page().select("details:not([open]):contains(beyond the week’s budget) " + link))
                .hasSize(1);
        assertThat(office.page().select(link)).as("only there").hasSize(1);
        office.open("/warnings?kind=water&grade=BLUE&office=" + quiet.office());
        assertThat(office.page().select(link)).hasSize(1);
    }

    @Test
    void an_answer_that_is_wrong_keeps_what_was_typed_and_a_good_one_is_read_by_all() {
        var warning = brownWater.raised();
        Desk.signIn(office, head(warning));
        office.open(page(warning))
                .fill("reason", "Flushed since noon.")
                .fill("verdict", "ACTED")
                .send("Answer");
        assertThat(office.status()).isEqualTo(422);
        assertThat(office.text()).contains("Say what was begun", "Choose what was behind it", "Flushed since noon.");
        office.fill("cause", "REAL").fill("link", "gr-2026-999999").send("Answer");
        assertThat(office.text()).contains("There is no case GR-2026-999999 that you may see");
        office.fill("verdict", "EXPLAINED").fill("cause", "OPEN").send("Answer");
        assertThat(office.text()).contains("needs a cause that is known");
        office.fill("verdict", "WATCHED")
                .fill("again-year", "2026")
                .fill("again-month", "11")
                .fill("again-day", "23");
        office.send("Answer");
        assertThat(office.text()).contains("Watch it until a day after today");
        office.fill("verdict", "ACTED")
                .fill("cause", "REAL")
                .fill("link", "Main flushed")
                .send("Answer");
        assertThat(office.status()).isEqualTo(200);
        assertThat(office.text()).contains("Acted on: Main flushed (Something happened)", "Flushed since noon.");
        assertThat(warnings.require(warning.number()).state()).isEqualTo(State.ACTED);

        Desk.signIn(other, desk.able("chen-jie"));
        other.open(page(warning));
        assertThat(other.text()).contains("Acted on: Main flushed", "owes the answer");
        assertThat(other.page().select("form[action*=answer]")).isEmpty();
        assertThat(posted(
                        other,
                        page(warning) + "/answer",
                        Map.of("verdict", "EXPLAINED", "cause", "CHANCE", "reason", "Not mine", "seen", "1")))
                .isEqualTo(403);
    }

    /// By a script of their own, with the token of a page of theirs.
    private static int posted(Browser browser, String path, Map<String, String> values) {
        var sent = new HashMap<>(values);
        sent.put("_csrf", browser.page().select("input[name=_csrf]").val());
        return browser.post(path, sent).status();
    }

    @Test
    void of_two_at_once_the_second_is_shown_what_changed_and_loses_no_text() {
        var warning = brownWater.raised();
        Desk.signIn(office, head(warning));
        Desk.signIn(other, desk.able("lin-hui"));
        office.open(page(warning))
                .fill("reason", "The head’s words")
                .fill("verdict", "EXPLAINED")
                .fill("cause", "CHANCE");
        other.open(page(warning))
                .fill("reason", "The centre’s words")
                .fill("verdict", "EXPLAINED")
                .fill("cause", "REPORTING");
        office.send("Answer");
        other.send("Answer");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("Nothing was sent", "The head’s words", "The centre’s words");
        other.send("Answer");
        assertThat(warnings.answers(warning))
                .extracting(Warning.Answer::reason)
                .containsExactly("The head’s words", "The centre’s words");
    }

    @Test
    void lists_are_filtered_in_the_address_and_a_list_with_nothing_in_it_says_so() {
        brownWater.raised();
        Desk.signIn(office, desk.able("lin-hui"));
        office.open("/warnings?kind=water&grade=RED&area=nandu");
        assertThat(office.text()).contains("Brown water in Heyan and Liushu");
        office.open("/warnings?kind=water&area=fengling");
        assertThat(office.text()).contains("Nothing is unusual").doesNotContain("Brown water in");
        office.open("/warnings?grade=BLUE&kind=water&after=no+key+of+ours");
        assertThat(office.status()).isEqualTo(200);
        assertThat(office.open("/warnings/EW-2026-999999").status()).isEqualTo(404);
        assertThat(office.open("/warnings?past=1").status()).isEqualTo(200);
        office.open("/warnings/figures");
        assertThat(office.text()).contains("November 2026", "Of fewer than five no share is told", "Too few to tell");
        assertThat(office.open("/warnings/figures?office=no-such-office").text())
                .contains("No warning was raised");
    }

    @Test
    void the_centre_says_what_is_known_to_change_counts_and_lifts_it_again() {
        Desk.signIn(office, desk.able("lin-hui"));
        office.open("/warnings/changes")
                .fill("words", "Posters at all bus stops")
                .send("Say what changes");
        assertThat(office.status()).isEqualTo(422);
        assertThat(office.text()).contains("Say from which day on", "Posters at all bus stops");
        office.fill("kind", "roads").fill("area", "nandu");
        office.fill("from-year", "2026").fill("from-month", "11").fill("from-day", "20");
        office.fill("until-year", "2026")
                .fill("until-month", "11")
                .fill("until-day", "19")
                .send("Say what changes");
        assertThat(office.text()).contains("not before the first");
        office.fill("until-day", "30").send("Say what changes");
        assertThat(office.text()).contains("Posters at all bus stops", "Nandu District", "20 November to 30 November");
        office.send("Lift Posters at all bus stops");
        assertThat(office.text()).doesNotContain("Posters at all bus stops");

        Desk.signIn(other, desk.able("he-ping"));
        assertThat(other.open("/warnings/changes").page().select("main form")).isEmpty();
        var mine = Map.of("words", "Mine", "from-year", "2026", "from-month", "11", "from-day", "20");
        assertThat(posted(other, "/warnings/changes", mine)).isEqualTo(403);
        assertThat(posted(other.open("/warnings"), "/warnings/look", Map.of())).isEqualTo(403);
    }
}
