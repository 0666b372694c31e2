package org.moothall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.Book;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Openings;
import org.moothall.worklist.Worklist;
import org.moothall.worklist.Worklist.Group;
import org.moothall.worklist.Worklist.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CityTest
class WorkPagesTest {

    @Autowired
    Desk desk;

    @Autowired
    Browser browser;

    @Autowired
    Casework casework;

    @Autowired
    Worklist worklist;

    @Autowired
    TransactionTemplate transaction;

    private CaseFile opened(String title) {
        return transaction
                .execute(status -> casework.open(
                        List.of(Openings.seepage(title, "渗漏 堤防", "water-bureau", true, SettableClock.MONDAY))))
                .getFirst()
                .file();
    }

    private Worklist.Query found(String words) {
        return new Worklist.Query(View.FOUND, "", null, words, List.of(), List.of(), null, null, "");
    }

    @Test
    void the_lists_the_sheet_and_the_proof_are_shown_in_both_languages() {
        var file = opened("Walrus on the wall");
        Desk.signIn(browser, desk.able(file.handler()));
        for (var path : List.of(
                "/work",
                "/work/office?q=walrus",
                "/work/unassigned",
                "/work/elsewhere",
                "/work/closed",
                "/search?q=walrus"))
            assertThat(browser.open(path).status()).as(path).isEqualTo(200);
        assertThat(browser.text()).contains("Walrus on the wall");
        assertThat(browser.speaking("zh-CN")
                        .open("/work/office?q=walrus&due=soon")
                        .text())
                .contains("今日到期", "Walrus");
        assertThat(browser.open("/cases/" + file.number() + "/limits/accept").text())
                .contains("1 个工作日", "11 月 24 日");
        assertThat(browser.speaking("en")
                        .open("/cases/" + file.number() + "/limits/accept")
                        .text())
                .contains("Why 24 November 2026?", "counts: day 1");
        assertThat(Book.of(browser.open("/work/export/office?q=walrus")).line(file.number()))
                .contains("Walrus on the wall");
        assertThat(browser.open("/triage").status()).isEqualTo(403);
    }

    @Test
    void a_case_is_found_by_english_words_by_chinese_pairs_and_by_number() {
        var file = opened("Zebra stripes are gone");
        for (var words : List.of("zebra", file.number(), file.number().toLowerCase(java.util.Locale.ROOT)))
            assertThat(worklist.list(found(words), 50, SettableClock.MONDAY).cases())
                    .contains(file);
        assertThat(worklist.list(found("渗漏 zebra"), 50, SettableClock.MONDAY).cases())
                .contains(file);
        assertThat(worklist.list(found("zebra nowhere"), 50, SettableClock.MONDAY)
                        .cases())
                .isEmpty();
    }

    @Test
    void a_number_finds_its_case_in_a_worklist_too_and_no_other() {
        opened("Heron by the weir");
        var file = opened("Heron on the roof");
        var office = new Worklist.Query(
                View.OFFICE, "", "water-bureau", file.number(), List.of(), List.of(), null, null, "");
        assertThat(worklist.list(office, 50, SettableClock.MONDAY).cases()).containsExactly(file);
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        for (var i = 0; i < 7; i++) opened("Giraffe " + i);
        var query = new Worklist.Query(
                View.OFFICE, "", "water-bureau", "giraffe", List.of("rivers"), List.of("nandu"), null, null, "");
        var first = worklist.list(query, 4, SettableClock.MONDAY);
        var second = worklist.list(
                new Worklist.Query(
                        View.OFFICE, "", "water-bureau", "giraffe", List.of(), List.of(), null, null, first.next()),
                4,
                SettableClock.MONDAY);
        assertThat(first.cases()).hasSize(4);
        assertThat(second.cases()).hasSize(3).doesNotContainAnyElementsOf(first.cases());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void counts_by_deadline_add_up_to_the_list() {
        opened("Elephant");
        var query =
                new Worklist.Query(View.OFFICE, "", "water-bureau", "elephant", List.of(), List.of(), null, null, "");
        var groups = worklist.groups(query, SettableClock.MONDAY);
        assertThat(groups.get(Group.SOON)).isEqualTo(1);
        assertThat(groups.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }
}
