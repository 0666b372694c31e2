package org.moothall.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;

/// Every ladder of Lanfeng, for every office, asked again and again “who gets it if they are missing?”.
@CityTest
class WalkTest {

    @Autowired
    Ladders ladders;

    @Autowired
    LadderPart part;

    @Autowired
    Directory directory;

    @Autowired
    org.moothall.city.City city;

    /// Whoever is rung first once all of these are missing; of nobody on the steps, the last resort.
    private List<Officer> rung(Ladder ladder, Office office, Set<String> missing) {
        Predicate<Officer> there = officer -> !missing.contains(officer.person());
        return ladder.steps().stream()
                .map(step -> ladders.people(step, office.key(), there, SettableClock.MONDAY))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElseGet(() -> ladders.lastPeople(there));
    }

    @Test
    void whoever_is_missing_somebody_is_rung_and_at_the_very_end_the_citys_own_address() {
        assertThat(ladders.all()).hasSizeGreaterThan(2);
        for (var ladder : Stream.concat(ladders.all().stream(), Stream.of(Ladder.usual("other")))
                .toList())
            for (var office : directory.offices().all()) {
                var missing = new HashSet<String>();
                var walked = 0;
                for (var people = rung(ladder, office, missing);
                        !people.isEmpty();
                        people = rung(ladder, office, missing)) {
                    people.forEach(officer -> assertThat(missing.add(officer.person()))
                            .as("nobody who is missing is rung")
                            .isTrue());
                    walked++;
                }
                assertThat(walked).as(ladder.key() + " of " + office.key()).isGreaterThan(1);
                assertThat(ladders.last().addressed()).isTrue();
            }
    }

    @Test
    void a_roster_that_knows_a_post_is_believed_before_the_directory() {
        OnDuty roster = (office, role, at) -> office.equals("duty-office") && role == Role.CASEWORKER
                ? java.util.Optional.of(List.of("he-ping", "lin-hui"))
                : java.util.Optional.empty();
        var rostered = new Ladders(part, directory, city, List.of(roster, new DirectoryDuty(directory)));
        var duty = ladders.of("drill");
        assertThat(names(rostered, duty.steps().get(0))).containsExactly("he-ping");
        assertThat(names(rostered, duty.steps().get(1))).containsExactly("lin-hui");
        assertThat(names(rostered, duty.steps().get(2))).containsExactly("shen-yu");
        assertThat(names(ladders, duty.steps().get(0))).containsExactly("ma-li");
        assertThat(names(ladders, duty.steps().get(1))).isEmpty();
    }

    private static List<String> names(Ladders of, Ladder.Step step) {
        return of.people(step, "duty-office", officer -> true, SettableClock.MONDAY).stream()
                .map(Officer::person)
                .toList();
    }
}
