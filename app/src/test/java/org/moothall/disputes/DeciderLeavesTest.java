package org.moothall.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.ChangedCity;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.city.Plan;
import org.moothall.journal.Journal;
import org.moothall.procedure.Verb;
import org.moothall.whose.Disputes;
import org.springframework.beans.factory.annotation.Autowired;

/// What is disputed never waits for an office in which nobody is left.
@CityTest
class DeciderLeavesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String FIRST = "nandu-water";

    @TempDir
    Path changed;

    @Autowired
    City city;

    @Autowired
    Casework casework;

    @Autowired
    Quarrels quarrels;

    @Autowired
    Disputes disputes;

    @Autowired
    Journal journal;

    @AfterEach
    void as_it_was() {
        loaded(ChangedCity.LANFENG);
    }

    private CaseFile disputed() {
        var handed = quarrels.handed(quarrels.opened(FIRST, SettableClock.MONDAY), "nandu-transport", HOUR);
        var file = quarrels.objected(handed, HOUR);
        assertThat(decider(file)).isEqualTo(FIRST);
        return file;
    }

    private String decider(CaseFile file) {
        return disputes.deciders(List.of(file.id().value()))
                .getOrDefault(file.id().value(), "");
    }

    private Plan loaded(CityFolder folder) {
        var plan = city.load(folder);
        assertThat(plan.sound()).isTrue();
        return plan;
    }

    private String referred(CaseFile file, int version) {
        var now = casework.require(file.id());
        assertThat(now.version()).isEqualTo(version);
        assertThat(now.handler()).isEqualTo(file.handler());
        assertThat(now.nextDue()).isEqualTo(file.nextDue());
        var last = casework.history(file.id()).getLast();
        assertThat(last.verb()).isEqualTo(Verb.REFER);
        assertThat(last.actor()).isEqualTo("machine:city");
        assertThat(last.office())
                .isEqualTo(decider(file))
                .isEqualTo(casework.ground(now).contest().decider().orElseThrow());
        assertThat(journal.broken(file.id().value())).isEmpty();
        return decider(file);
    }

    @Test
    void another_office_decides_until_the_one_that_was_to_has_somebody_again() {
        var file = disputed();
        var empty = ChangedCity.lanfeng(changed).empty(FIRST + ".head").empty(FIRST + ".caseworker-1");
        assertThat(loaded(empty.folder()).consequences())
                .anyMatch(
                        line -> line.matches("To be decided by .+: the dispute of offices about \\d+ open cases?\\."));
        assertThat(referred(file, file.version() + 1)).isNotEqualTo(FIRST);
        loaded(empty.folder());
        assertThat(casework.require(file.id()).version()).isEqualTo(file.version() + 1);
        loaded(ChangedCity.LANFENG);
        assertThat(referred(file, file.version() + 2)).isEqualTo(FIRST);
    }
}
