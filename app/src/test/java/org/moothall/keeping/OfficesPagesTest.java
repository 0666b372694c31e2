package org.moothall.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.Book;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Casework;
import org.moothall.casework.Opening;
import org.moothall.casework.Openings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Promises by office and matter: a small count is shown neither on the page nor in the sheet, nor can it be computed.
@CityTest
class OfficesPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Casework casework;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    /// Each makes two promises, which nobody keeps.
    private void opened(String office, int many, Instant at) {
        List<Opening> openings = Collections.nCopies(many, office).stream()
                .map(lead -> Openings.seepage("A promise of the quarter", lead, at))
                .toList();
        transaction.executeWithoutResult(status -> casework.open(openings));
    }

    @Test
    void a_small_count_is_not_shown_nor_is_another_that_would_give_it_away() {
        var quarter = Instant.parse("2047-04-08T02:00:00Z");
        opened("culture-bureau", 12, quarter);
        opened("anlan-health", 2, quarter);
        opened("water-bureau", 4, quarter);
        opened("housing-bureau", 7, quarter.plus(Duration.ofDays(100)));
        clock.set(Instant.parse("2047-07-20T02:00:00Z"));

        var text = browser.open("/promises").follow("By office and matter").text();
        assertThat(text)
                .contains("from 1 April 2047 to 30 June 2047")
                .contains("All offices and matters: 0 % of 36")
                .doesNotContain("Housing")
                .containsPattern("Culture[^:]*: 0 % of 24")
                .containsPattern("Water Bureau: not shown")
                .containsPattern("Health[^:]*: not shown");
        assertThat(browser.speaking("zh-CN").open("/promises/offices").text()).contains("不显示", "36 项的 0%");

        browser.speaking("en").open("/promises/offices/export");
        var lines = Book.of(browser).lines().stream()
                .map(line -> line.get(0) + "|" + line.get(2))
                .toList();
        assertThat(lines).contains("City Water Bureau|not shown", "All offices and matters|36");
        assertThat(lines).noneMatch(line -> line.endsWith("|4") || line.endsWith("|8"));
    }

    @Test
    void a_quarter_without_any_says_so() {
        clock.set(Instant.parse("2041-07-20T02:00:00Z"));
        assertThat(browser.open("/promises/offices").text()).contains("No promise came due in that quarter");
    }
}
