package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Book;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.directory.Directory;
import org.moothall.grievance.Receipt;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;

/// A history of any length is read a page at a time, by staff and by the resident.
@CityTest
class LongHistoryTest {

    private static final int NOTES = 120;

    @Autowired
    Desk desk;

    @Autowired
    Directory directory;

    @Autowired
    Casework casework;

    @Autowired
    Browser worker;

    @Autowired
    Browser resident;

    private Receipt receipt;
    private String here;

    @BeforeEach
    void much_was_written() {
        receipt = desk.lamp("A lamp with a long story");
        here = "/cases/" + receipt.number();
        IntStream.rangeClosed(1, NOTES).forEach(i -> note(i, i % 2 == 0));
        Desk.signIn(worker, desk.handler(receipt));
    }

    private void note(int i, boolean open) {
        var handler = casework.require(receipt.caseId()).handler();
        var actor = new Actor.Staff(directory.officer(handler).orElseThrow());
        var act = new Act(
                Verb.NOTE, actor, -1, "Note " + i + ".", null, null, null, open, List.of(), SettableClock.MONDAY);
        assertThat(casework.take(receipt.caseId(), act)).isInstanceOf(Decision.Taken.class);
    }

    private static List<String> shown(Browser browser) {
        return browser.page().select(".moj-timeline__description").eachText();
    }

    /// From page to page by the link that stands there.
    private static List<String> all(Browser browser) {
        var all = new ArrayList<>(shown(browser));
        while (!browser.page().select("a[rel=next]").isEmpty()) all.addAll(shown(browser.follow("Earlier")));
        return all;
    }

    private static List<String> notes(int step) {
        return IntStream.iterate(NOTES, i -> i > 0, i -> i - step)
                .mapToObj(i -> "Note " + i + ".")
                .toList();
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap_to_the_first_entry() {
        worker.open(here);
        assertThat(worker.text()).contains("1 to 50 of 121, the latest first");
        assertThat(shown(worker)).hasSize(50).startsWith("Note 120.", "Note 119.");
        assertThat(all(worker)).containsAll(notes(1)).startsWith("Note 120.").doesNotHaveDuplicates();
        assertThat(worker.text()).contains("101 to 121 of 121");
        assertThat(shown(worker.follow("Later"))).startsWith("Note 70.");
        assertThat(shown(worker.follow("Later"))).startsWith("Note 120.");
    }

    @Test
    void what_is_written_meanwhile_moves_no_page() {
        worker.open(here).follow("Earlier");
        var before = shown(worker);
        var path = worker.path();
        note(121, true);
        assertThat(shown(worker.open(path))).isEqualTo(before);
        assertThat(shown(worker.open(here + "?before=99999"))).startsWith("Note 121.");
        assertThat(shown(worker.open(here + "?before=x"))).startsWith("Note 121.");
    }

    @Test
    void a_filter_and_the_sheet_hold_over_all_pages() {
        assertThat(all(worker.open(here + "?show=open"))).containsAll(notes(2)).doesNotContain("Note 119.");
        var sheet = Book.of(worker.open(here + "?show=open").follow("As a spreadsheet"));
        assertThat(sheet.lines()).hasSize(1 + NOTES / 2 + 1);
        assertThat(sheet.text()).contains("Note 2.").doesNotContain("Note 1.", "Ma Lan");
        assertThat(Book.of(worker.open(here + "/export")).lines()).hasSize(1 + NOTES + 1);
    }

    @Test
    void the_resident_reads_what_is_theirs_in_pages_and_nobody_else_gets_the_sheet() {
        resident.open("/my/find")
                .fill("number", receipt.number())
                .fill("phrase", String.valueOf(receipt.phrase()))
                .send("Show my case");
        assertThat(resident.text()).contains("1 to 50 of 63");
        assertThat(all(resident)).containsAll(notes(2)).doesNotContain("Note 119.");
        assertThat(resident.text()).contains("A lamp with a long story");
        resident.open("/my/" + receipt.number());
        var sheet = Book.of(resident.follow("As a spreadsheet"));
        assertThat(sheet.text()).contains("Note 2.").doesNotContain("Note 1.", "inside");
        assertThat(resident.speaking("zh-CN").open("/my/" + receipt.number()).text())
                .contains("共63条", "更早");
        assertThat(worker.open("/my/" + receipt.number() + "/export").status()).isEqualTo(404);
    }
}
