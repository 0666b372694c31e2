package org.moothall.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.casework.Openings;
import org.moothall.directory.Directory;
import org.moothall.keeping.Tally.Sum;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CityTest
class KeepingTest {

    private static final String OFFICE = "justice-bureau";
    private static final Instant MONDAY = Instant.parse("2031-03-03T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Keeping keeping;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_is_late_and_what_is_still_open_and_overdue_is_not_kept() {
        var good = opened(MONDAY);
        good = after(good, Verb.ACCEPT, MONDAY.plusSeconds(60));
        after(good, Verb.REPLY, MONDAY.plus(DAY));
        after(opened(MONDAY), Verb.ACCEPT, MONDAY.plus(DAY.multipliedBy(3)));
        opened(MONDAY);
        opened(MONDAY.plus(DAY.multipliedBy(28)));

        var after = MONDAY.plus(DAY.multipliedBy(21));
        assertThat(of("accept", MONDAY, after)).isEqualTo(new Sum(1, 0, 1, 1));
        assertThat(of("reply", MONDAY, after)).isEqualTo(new Sum(1, 0, 0, 2));

        var early = MONDAY.plus(Duration.ofHours(20));
        assertThat(of("accept", MONDAY, early))
                .as("answered early, but the date has not come")
                .isEqualTo(new Sum(0, 0, 0, 0));
        var year = MONDAY.plus(DAY.multipliedBy(400));
        assertThat(of("reply", year.minus(DAY), year))
                .as("long overdue, still open")
                .isEqualTo(new Sum(0, 0, 0, 3));
    }

    @Test
    void a_few_make_no_percentage_and_nearly_all_is_not_all() {
        assertThat(new Sum(7, 0, 0, 0).percent()).isEqualTo(OptionalInt.empty());
        assertThat(new Sum(999, 0, 0, 1).percent()).isEqualTo(OptionalInt.of(99));
        assertThat(new Sum(30, 0, 5, 5).percent()).isEqualTo(OptionalInt.of(75));
    }

    private Sum of(String limit, Instant from, Instant until) {
        return Sum.of(keeping.tallies(from, until).stream()
                .filter(tally -> tally.office().equals(OFFICE) && tally.limit().equals(limit))
                .toList());
    }

    private CaseFile after(CaseFile file, Verb verb, Instant at) {
        var person = directory.offices().answerable(OFFICE).orElseThrow().key();
        var actor = new Actor.Staff(directory.officer(person).orElseThrow());
        var decision = casework.take(file.id(), Act.of(verb, actor, file.version(), "Done.", at));
        assertThat(decision).isInstanceOf(Decision.Taken.class);
        return ((Decision.Taken) decision).file();
    }

    private CaseFile opened(Instant at) {
        var opening = Openings.seepage("A promise to keep", OFFICE, at);
        return Objects.requireNonNull(transaction.execute(status -> casework.open(List.of(opening))))
                .getFirst()
                .file();
    }
}
