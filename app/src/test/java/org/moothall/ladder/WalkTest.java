package org.moothall.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

    @Autowired
    NearDesks desks;

    /// Whoever is rung first once all of these are missing; of nobody on the steps, the last resort.
    private static List<Officer> rung(Ladders of, Ladder ladder, Office office, Set<String> missing) {
        Predicate<Officer> there = officer -> !missing.contains(officer.person());
        return ladder.steps().stream()
                .map(step -> of.people(step, office.key(), there, SettableClock.MONDAY))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElseGet(() -> of.lastPeople(there));
    }

    /// Two on duty at every post, and one who is next.
    private Ladders rostered() {
        return new Ladders(
                part,
                directory,
                city,
                new OnDuty() {
                    @Override
                    public List<String> now(String post, Instant at) {
                        return post.equals("centre/officer") ? List.of("he-ping", "lin-hui") : List.of();
                    }

                    @Override
                    public List<String> next(String post, Instant at) {
                        return post.equals("centre/officer") ? List.of("chen-jie") : List.of();
                    }
                },
                desks);
    }

    @Test
    void whoever_is_missing_somebody_is_rung_and_at_the_very_end_the_citys_own_address() {
        assertThat(ladders.all()).hasSizeGreaterThan(2);
        for (var of : List.of(ladders, rostered()))
            for (var ladder : Stream.concat(ladders.all().stream(), Stream.of(Ladder.usual("other")))
                    .toList())
                for (var office : directory.offices().all()) walk(of, of.at(ladder, office.key()), office);
        assertThat(ladders.last().addressed()).isTrue();
    }

    private static void walk(Ladders of, Ladder ladder, Office office) {
        var missing = new HashSet<String>();
        var walked = 0;
        for (var people = rung(of, ladder, office, missing);
                !people.isEmpty();
                people = rung(of, ladder, office, missing)) {
            people.forEach(officer -> assertThat(missing.add(officer.person()))
                    .as("nobody who is missing is rung")
                    .isTrue());
            walked++;
        }
        assertThat(walked).as(ladder.key() + " of " + office.key()).isGreaterThan(1);
    }

    @Test
    void a_duty_rings_all_who_are_on_or_who_is_next_and_costs_no_time_where_nobody_is() {
        var duty = ladders.of("drill", "duty-office");
        assertThat(names(rostered(), duty.steps().get(0))).containsExactly("he-ping", "lin-hui");
        assertThat(names(rostered(), duty.steps().get(1)))
                .as("the leader on duty")
                .isEmpty();
        assertThat(names(rostered(), duty.steps().get(2))).containsExactly("chen-jie");
        assertThat(names(rostered(), duty.steps().get(3))).containsExactly("ma-li");
        assertThat(names(ladders, duty.steps().get(0)))
                .as("no roster is published")
                .isEmpty();
    }

    @Test
    void a_townships_alarm_goes_from_its_own_desk_to_the_countys_and_the_citys_and_a_post_is_rung_once() {
        assertThat(duties("heyan-subdistrict"))
                .containsExactly(
                        "heyan/officer",
                        "heyan/leader",
                        "heyan/officer NEXT",
                        "nandu/officer",
                        "nandu/leader",
                        "centre/officer",
                        "centre/leader",
                        "centre/officer NEXT");
        assertThat(duties("coordination-centre"))
                .containsExactly("centre/officer", "centre/leader", "centre/officer NEXT");
        assertThat(duties("liushu-subdistrict")).as("without a desk of its own").startsWith("nandu/officer");
    }

    private List<String> duties(String office) {
        return ladders.of("shift", office).steps().stream()
                .filter(step -> step.duty() != null)
                .map(step -> step.who() == null ? step.duty() : step.duty() + " " + step.who())
                .toList();
    }

    private static List<String> names(Ladders of, Ladder.Step step) {
        return of.people(step, "duty-office", officer -> true, SettableClock.MONDAY).stream()
                .map(Officer::person)
                .toList();
    }
}
