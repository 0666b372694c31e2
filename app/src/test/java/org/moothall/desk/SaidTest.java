package org.moothall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moothall.Book;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.account.Accounts;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.casework.Openings;
import org.moothall.directory.Directory;
import org.moothall.procedure.Verb;
import org.moothall.worklist.Worklist;
import org.moothall.worklist.Worklist.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Cases are found by what was said on them, by whom it may be read.
@CityTest
class SaidTest {

    private static final String PASSWORD = "heron under quiet bridge";

    @Autowired
    Accounts accounts;

    @Autowired
    Browser browser;

    @Autowired
    Directory directory;

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

    private void said(CaseFile file, Verb verb, boolean open, String note) {
        var actor = new Actor.Staff(directory.officer(file.handler()).orElseThrow());
        var act = new Act(verb, actor, -1, note, null, null, null, open, List.of(), SettableClock.MONDAY);
        assertThat(casework.take(file.id(), act)).isInstanceOf(Decision.Taken.class);
    }

    private Worklist.Query by(String person, String words) {
        return new Worklist.Query(View.FOUND, person, "water-bureau", words, List.of(), List.of(), null, null, "");
    }

    @Test
    void what_was_said_on_a_case_is_found_in_both_languages_with_its_place() {
        var file = opened("Ostrich by the sluice");
        said(file, Verb.NOTE, false, "The quokka gnawed the cable. 闸门电缆");
        said(file, Verb.ACCEPT, true, "");
        said(file, Verb.REPLY, true, "A numbat fence is built. 已修建围栏");
        var newer = opened("A quokka reports itself");
        var found = worklist.list(found("quokka"), 50, SettableClock.MONDAY);
        assertThat(found.cases()).extracting(CaseFile::number).startsWith(newer.number(), file.number());
        assertThat(found.found()).containsOnly(Map.entry(file.id().value(), Verb.NOTE));
        for (var words : List.of("numbat", "围栏"))
            assertThat(worklist.list(found(words), 50, SettableClock.MONDAY).found())
                    .containsEntry(file.id().value(), Verb.REPLY);
        var first = worklist.list(found("quokka"), 1, SettableClock.MONDAY);
        var second = worklist.list(
                new Worklist.Query(View.FOUND, "", null, "quokka", List.of(), List.of(), null, null, first.next()),
                1,
                SettableClock.MONDAY);
        assertThat(second.cases()).extracting(CaseFile::number).containsExactly(file.number());
        accounts.setPassword(file.handler(), PASSWORD);
        browser.open("/signin")
                .fill("person", file.handler())
                .fill("password", PASSWORD)
                .send("Sign in");
        assertThat(browser.open("/search?q=numbat").text()).contains("Ostrich by the sluice", "Found in: replied");
        assertThat(Book.of(browser.follow("As a spreadsheet")).line(file.number()))
                .endsWith("replied");
    }

    @Test
    void what_somebody_is_kept_away_from_is_not_found_by_what_was_said_nor_by_another_office() {
        var file = opened("Emu at the weir");
        said(file, Verb.NOTE, false, "The bilby sleeps.");
        assertThat(worklist.list(by(file.handler(), "bilby"), 50, SettableClock.MONDAY)
                        .cases())
                .hasSize(1);
        said(file, Verb.STEP_ASIDE, true, "My cousin keeps wombats.");
        assertThat(worklist.list(by(file.handler(), "bilby"), 50, SettableClock.MONDAY)
                        .cases())
                .isEmpty();
        assertThat(worklist.list(found("wombats"), 50, SettableClock.MONDAY).cases())
                .as("why somebody steps aside")
                .isEmpty();
        var elsewhere =
                new Worklist.Query(View.FOUND, "", "housing-bureau", "bilby", List.of(), List.of(), null, null, "");
        assertThat(worklist.list(elsewhere, 50, SettableClock.MONDAY).cases()).isEmpty();
    }
}
