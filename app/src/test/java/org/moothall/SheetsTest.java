package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever is listed can be taken along as a spreadsheet, by whoever may read the list.
@CityTest
class SheetsTest {

    @Autowired
    Desk desk;

    @Autowired
    Browser browser;

    @ParameterizedTest
    @CsvSource({
        "/work, he-ping",
        "/search?q=lamp, he-ping",
        "/triage, lin-hui",
        "/work/came-up, luo-ying",
        "/work/contributions, zhou-min",
        "/disputes, he-ping",
        "/works, he-ping",
        "/conferences, he-ping",
        "/warnings, lin-hui",
        "/call-backs, chen-jie",
        "/city/rights, he-ping",
        "/city/rules, tan-xin",
        "/city/suggestions, tan-xin",
        "/city/calendar, ",
        "/city/procedures, ",
        "/near, ",
        "/offices, ",
        "/promises, "
    })
    void a_list_leads_to_its_sheet_in_both_languages(String path, String person) {
        desk.lamp("The lamp by the market is out");
        if (person != null) Desk.signIn(browser, desk.able(person));
        var page = browser.open(path).page();
        if (path.equals("/city/suggestions") && !page.text().contains("As a spreadsheet")) return;
        var sheet = page.select("main a[href*=/export]").attr("href");
        var english = Book.of(browser.open(sheet));
        var chinese = Book.of(browser.speaking("zh-CN").open(sheet));
        assertThat(english.heads())
                .hasSizeGreaterThan(2)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(chinese.heads()).hasSameSizeAs(english.heads()).noneMatch(english.heads()::contains);
        assertThat(chinese.lines()).hasSameSizeAs(english.lines());
    }

    @Test
    void what_people_wrote_is_text_in_a_sheet_and_nobody_is_named() {
        var receipt = desk.lamp("=HYPERLINK(\"http://example.com\") \u0001 the lamp is out");
        Desk.signIn(browser, desk.handler(receipt));
        var sheet = Book.of(browser.open("/work/export/office?q=hyperlink"));
        assertThat(sheet.line(receipt.number()).get(1)).startsWith("=HYPERLINK");
        assertThat(sheet.text()).doesNotContain("Ma Lan", "5550 7788");
    }

    @Test
    void a_sheet_keeps_the_filter_of_its_list() {
        Desk.signIn(browser, desk.able("tan-xin"));
        var all = Book.of(browser.open("/city/rules/export")).lines().size();
        browser.open("/city/rules?matter=lighting");
        var told = browser.page().select("[role=status]").text();
        var some = Book.of(browser.follow("/city/rules/export")).lines();
        assertThat(some.size()).isBetween(2, all - 1);
        assertThat(told).contains("of " + (some.size() - 1) + " items");
        assertThat(Book.of(browser.open("/offices/export?q=water")).text())
                .contains("Water Bureau")
                .doesNotContain("City Health");
        assertThat(Book.of(browser.open("/near/export?state=fixed")).text()).doesNotContain("received");
    }

    @Test
    void who_looked_and_who_stands_behind_a_case_are_sheets_without_persons_who_reported() {
        var receipt = desk.lamp("The lamp at the gate is out");
        Desk.signIn(browser, desk.handler(receipt));
        var here = "/cases/" + receipt.number();
        browser.open(here);
        browser.open(here + "/journal");
        var journal = Book.of(browser.follow("As a spreadsheet"));
        assertThat(journal.lines()).hasSize(3);
        assertThat(journal.lines().get(1)).contains("2", "looked at the case");
        browser.open(here + "/reporters");
        var people = Book.of(browser.follow("As a spreadsheet"));
        assertThat(people.line(receipt.number())).contains("Sealed");
        assertThat(people.text() + journal.text()).doesNotContain("Ma Lan", "5550");
        assertThat(Book.of(browser.open(here + "/joined/export")).lines()).hasSize(1);
    }

    @Test
    void every_list_of_pages_leads_to_a_sheet() throws IOException {
        assertThat(without(Sources.files(List.of("app/src/main/jte"), ".jte"))).isEmpty();
    }

    @Test
    void a_list_without_a_sheet_would_be_noticed(@TempDir Path folder) throws IOException {
        var list = Files.writeString(folder.resolve("Long.jte"), "@template.web.paging(reader = reader)");
        assertThat(without(List.of(list))).containsExactly("Long.jte");
    }

    /// Templates that have more pages and no sheet; a checkpoint is a text of its own to keep.
    private static List<String> without(List<Path> templates) throws IOException {
        var without = new java.util.ArrayList<String>();
        for (var template : templates) {
            var text = Files.readString(template);
            if (text.contains("template.web.paging(")
                    && !text.contains("export")
                    && !text.contains("/journal/latest.txt"))
                without.add(template.getFileName().toString());
        }
        return without;
    }
}
