package org.moothall.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Book;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.CaseFile;
import org.moothall.directory.Role;
import org.moothall.whose.Disputes;
import org.moothall.whose.Disputes.Ask;
import org.moothall.whose.Disputes.Count;
import org.moothall.worklist.Worklist;
import org.moothall.worklist.Worklist.View;
import org.springframework.beans.factory.annotation.Autowired;

/// What is counted of cases passed around, and where they are found; in days of its own.
@CityTest
class PassedAroundTest {

    private static final Instant THEN = SettableClock.MONDAY.plus(Duration.ofDays(2_002));
    private static final Instant LATER = THEN.plus(Duration.ofDays(25));
    private static final String CULTURE = "culture-bureau";
    private static final String FARMS = "agriculture-bureau";
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final String KIND = "rivers.embankment.seepage";
    private static boolean told;

    @Autowired
    Quarrels quarrels;

    @Autowired
    Disputes disputes;

    @Autowired
    Worklist worklist;

    @Autowired
    Desk desk;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser browser;

    @BeforeEach
    void seven_go_over_and_two_come_back() {
        clock.set(THEN.plus(Duration.ofDays(30)));
        if (told) return;
        told = true;
        for (var i = 0; i < 5; i++) over(THEN);
        for (var i = 0; i < 2; i++) quarrels.sent(quarrels.objected(over(THEN), HALF_A_DAY), CULTURE, HALF_A_DAY);
    }

    private CaseFile over(Instant at) {
        var objected = quarrels.objected(quarrels.opened(CULTURE, at), HALF_A_DAY);
        return quarrels.sent(objected, FARMS, HALF_A_DAY);
    }

    private static Ask ask(Map<String, String> groups, @Nullable List<String> only) {
        return new Ask(THEN, THEN.plus(Duration.ofDays(20)), groups, CULTURE, only);
    }

    @Test
    void pairs_of_offices_are_counted_and_few_are_no_number() {
        var page = disputes.counts(ask(Map.of(), null), "", 10);
        assertThat(page.counts())
                .extracting(Count::kind, Count::fromOffice, Count::toOffice, Count::many, Count::upheld)
                .containsExactly(
                        tuple(KIND, CULTURE, FARMS, 7L, null), // five of seven; the rest is few
                        tuple(KIND, FARMS, CULTURE, null, null));
        assertThat(page.counts().getFirst().days()).isEqualTo(0.5);
        assertThat(page.next()).isNull();
    }

    @Test
    void kinds_are_counted_under_the_kind_that_is_asked_for() {
        var above = Map.of(KIND, "rivers");
        assertThat(disputes.counts(ask(above, List.of(KIND)), "", 10).counts())
                .extracting(Count::kind)
                .containsExactly("rivers", "rivers");
        assertThat(disputes.counts(ask(above, List.of("lighting.lamps.out")), "", 10)
                        .counts())
                .isEmpty();
        assertThat(disputes.sum(ask(above, List.of("lighting.lamps.out"))).many())
                .isZero();
        assertThat(disputes.sum(ask(above, List.of(KIND))).many()).isEqualTo(9);
        assertThat(disputes.sum(ask(above, List.of(KIND))).upheld())
                .as("the rest is few")
                .isNull();
    }

    @Test
    void a_page_follows_the_other_by_its_key() {
        var found = new ArrayList<String>();
        for (var after = ""; after != null; ) {
            var page = disputes.counts(ask(Map.of(), null), after, 1);
            page.counts().forEach(count -> found.add(count.fromOffice()));
            after = page.next();
        }
        assertThat(found).containsExactly(CULTURE, FARMS);
        assertThat(disputes.counts(ask(Map.of(), null), "no key of ours", 10).counts())
                .hasSize(2);
    }

    @Test
    void the_page_and_the_sheet_show_them_in_both_languages() {
        Desk.signIn(browser, desk.able("lin-hui"));
        browser.open("/disputes?office=" + CULTURE + "&level=each&kind=rivers");
        assertThat(browser.page().select("tbody tr").text()).contains("7", "under 5", "0.5");
        assertThat(browser.open("/disputes?office=" + CULTURE + "&kind=lighting")
                        .text())
                .contains("No objection in this time");
        assertThat(browser.speaking("zh-CN").open("/disputes?office=" + CULTURE).text())
                .contains("少于5");
        browser.speaking("en").open("/disputes/export?office=" + CULTURE);
        var sheet = Book.of(browser);
        assertThat(sheet.line("7")).contains("7");
        assertThat(sheet.text()).contains("under 5");
        assertThat(sheet.lines()).noneMatch(line -> line.contains("2"));
    }

    @Test
    void whoever_is_not_signed_in_reads_no_counts() {
        assertThat(browser.open("/disputes").path()).startsWith("/signin");
        assertThat(browser.open("/disputes/export").path()).startsWith("/signin");
    }

    @Test
    void what_was_passed_around_is_a_filter_and_each_row_says_how_often() {
        var twice = quarrels.sent(quarrels.objected(over(LATER), HALF_A_DAY), CULTURE, HALF_A_DAY);
        assertThat(found(CULTURE, 2)).contains(twice.number());
        assertThat(found(FARMS, 2)).isEmpty();
        Desk.signIn(browser, desk.able(quarrels.person(CULTURE, Role.CASEWORKER)));
        browser.open("/work/office?passed=2");
        assertThat(browser.text()).contains(twice.number(), "changed hands twice");
    }

    private List<String> found(String office, int hands) {
        var query = new Worklist.Query(View.OFFICE, "", office, "", List.of(), List.of(), null, null, false, "", hands);
        return worklist.list(query, 50, clock.instant()).cases().stream()
                .map(file -> file.number())
                .toList();
    }

    @Test
    void what_an_office_has_to_decide_stands_on_its_list_until_it_is_decided() {
        var file = quarrels.objected(quarrels.opened(CULTURE, LATER), HALF_A_DAY);
        Desk.signIn(browser, desk.able("lin-hui"));
        assertThat(browser.open("/work/to-decide").text()).contains(file.number());
        quarrels.sent(file, CULTURE, HALF_A_DAY);
        assertThat(browser.open("/work/to-decide").text()).doesNotContain(file.number());
    }
}
