package org.moothall.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Look;
import org.moothall.SettableClock;
import org.moothall.casework.Casework;
import org.moothall.casework.Opening;
import org.moothall.casework.Openings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class PromisePagesTest extends BrowserTest {

    @Autowired
    Casework casework;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    /// Before the days of all other tests: what they leave open would count for ever after.
    @BeforeEach
    void promises_whose_date_has_come() {
        var received = Instant.parse("1999-03-01T02:00:00Z");
        clock.set(received.plus(Duration.ofDays(30)));
        transaction.executeWithoutResult(status -> casework.open(IntStream.range(0, 25)
                .mapToObj(i -> opened(i % 2 == 0 ? "culture-bureau" : "anlan-health", received))
                .toList()));
    }

    private static Opening opened(String office, Instant at) {
        return Openings.seepage("A promise to keep", office, at);
    }

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_promises_are_sound_in_every_look(Look look) {
        var page = screen(look)
                .open("/promises")
                .check()
                .light()
                .picture("promises")
                .page();
        assertThat(page.locator(".mh-vow").count())
                .as("what the city owes, not what the resident does")
                .isEqualTo(31);
        assertThat(page.locator(".mh-kinds tr").count()).isGreaterThanOrEqualTo(2);
        assertThat(page.locator(".mh-vow__kept").allTextContents())
                .as("a figure, besides those that are hidden")
                .anyMatch(kept -> kept.contains("%"));
    }
}
