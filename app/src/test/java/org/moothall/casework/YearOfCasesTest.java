package org.moothall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.city.City;
import org.moothall.deadline.Happening;
import org.moothall.deadline.WorkCalendar;
import org.moothall.directory.Directory;
import org.moothall.directory.Offices;
import org.moothall.packs.Pack;
import org.moothall.packs.Packs;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedures;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;

/// A year of cases under every procedure, with whatever anybody might do at any moment and with what time does itself.
/// Each case is one seed; `-Dcases=2000` tries more of them.
@CityTest
class YearOfCasesTest {

    private static final int CASES = Integer.getInteger("cases", 40);
    /// Until each move of a procedure has been made.
    private static final int MOST = 2_000;
    private static final Duration YEAR = Duration.ofDays(366);

    @Autowired
    Procedures procedures;

    @Autowired
    Directory directory;

    @Autowired
    City city;

    /// The city's own procedures, and those of the packs that lie beside it.
    private List<Procedure> all() {
        return Stream.concat(
                        procedures.all().stream(),
                        new Packs().all().stream().map(Pack::procedures).flatMap(List::stream))
                .collect(Collectors.toMap(Procedure::procedure, one -> one, (one, other) -> one))
                .values()
                .stream()
                .toList();
    }

    @Test
    void whatever_anybody_does_a_case_keeps_one_owner_a_clock_or_an_end_and_its_dates() {
        var all = all();
        assertThat(all).hasSizeGreaterThan(6);
        for (var procedure : all) {
            var made = EnumSet.noneOf(Verb.class);
            for (var seed = 0; seed < CASES || (seed < MOST && !made.containsAll(known(procedure))); seed++)
                made.addAll(lived(procedure, seed));
            assertThat(made).as(procedure.procedure()).containsAll(known(procedure));
        }
    }

    /// The planted fault that the dates above are held against: whoever writes a note has all their time again.
    private static final class Touched extends SimulatedCase {

        Touched(Procedure procedure, Offices offices, WorkCalendar calendar, String centre, Random chance) {
            super(procedure, offices, calendar, centre, SettableClock.MONDAY, chance);
        }

        @Override
        Timetable timetable() {
            var happenings =
                    new ArrayList<>(history().stream().map(Entry::happening).toList());
            history().stream()
                    .filter(entry -> entry.verb() == Verb.NOTE)
                    .reduce((one, later) -> later)
                    .ifPresent(note -> happenings.set(0, moved(happenings.getFirst(), note.at())));
            return timetable(happenings);
        }

        private static Happening moved(Happening received, Instant at) {
            return new Happening(received.what(), at, received.given(), received.step(), received.more());
        }
    }

    @Test
    void a_limit_that_a_touch_sets_back_would_be_noticed() {
        assertThatThrownBy(() -> {
                    for (var seed = 0; seed < CASES; seed++) planted(seed).live(YEAR);
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the limit accept, moved by note");
    }

    private SimulatedCase planted(int seed) {
        return new Touched(
                procedures.current("service-request"),
                directory.offices(),
                procedures.calendar(),
                city.settings().triage(),
                new Random(seed));
    }

    /// Every move that the procedure has anywhere: one that never happened was not tried.
    private static Set<Verb> known(Procedure procedure) {
        return procedure.steps().values().stream()
                .flatMap(step -> step.moves().keySet().stream())
                .collect(Collectors.toSet());
    }

    private Set<Verb> lived(Procedure procedure, int seed) {
        var life = new SimulatedCase(
                procedure,
                directory.offices(),
                procedures.calendar(),
                city.settings().triage(),
                SettableClock.MONDAY,
                new Random(seed));
        try {
            life.live(YEAR);
        } catch (AssertionError e) {
            throw new AssertionError("%s, seed %d, after %s".formatted(procedure.procedure(), seed, life), e);
        }
        return life.made();
    }
}
