package org.moothall.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.database.Logins;
import org.moothall.directory.Directory;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.handover.Nightfall;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.Matter.Urgency;
import org.moothall.matters.Matters;
import org.moothall.places.Places;
import org.moothall.places.Spot;
import org.moothall.senders.Aftermath;
import org.moothall.vigil.Watch.Seen;
import org.moothall.warning.Warning;
import org.moothall.warning.Warning.Grade;
import org.moothall.warning.Warnings;
import org.springframework.beans.factory.annotation.Autowired;

/// Each kind of rule sees what it should, and what nobody may count is not counted.
@CityTest
class VigilStoryTest {

    private static final String LAMPS = "lighting.lamps.glare";
    private static final Text WORDS = new Text("{number} of {kind}", "{kind}{number}件");

    @Autowired
    Vigil vigil;

    @Autowired
    VigilPart part;

    @Autowired
    Countables kinds;

    @Autowired
    Warnings warnings;

    @Autowired
    Grievances grievances;

    @Autowired
    Matters matters;

    @Autowired
    Places places;

    @Autowired
    Directory directory;

    @Autowired
    Nightfall nightfall;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    @AfterEach
    void nothing_rings() {
        Aftermath.clear(logins, "test-%", "vigil.stood");
    }

    private static Rule rule(String kind, List<String> of, List<Urgency> urgency, int least, int hours, int metres) {
        var key = "test-" + UUID.randomUUID();
        return new Rule(
                key, WORDS, kind, Grade.BLUE, "own", of, urgency, least, null, 2, hours, metres, 3, List.of(), WORDS);
    }

    private Receipt file(String matter, String area, Spot spot, String phone) {
        return grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                matter,
                area,
                spot,
                "",
                "It is so again",
                Map.of(),
                List.of(),
                new Reporter(phone.isEmpty() ? "" : "Somebody", phone, "", ""),
                Language.EN,
                clock.instant(),
                new Actor.Reporter()));
    }

    private List<Seen> look(Rule rule, Instant at) {
        return part.watch(rule).orElseThrow().look(rule, at);
    }

    private Optional<Seen> seen(Rule rule, Instant at, String subject) {
        return look(rule, at).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst();
    }

    @Test
    void the_same_matter_again_at_one_place_is_seen() {
        var area = "dongtan.huxin.oulin";
        var middle = places.areas().middle(area);
        var near = rule("repeats", List.of(LAMPS), List.of(), 5, 0, 100);
        var whole = rule("repeats", List.of("lighting"), List.of(), 5, 0, 0);
        for (var i = 0; i < 4; i++)
            file(LAMPS, area, new Spot(middle.lon() + i * 0.0001, middle.lat()), "5550 600" + i);
        file(LAMPS, area, new Spot(middle.lon() + 0.002, middle.lat()), "5550 6009"); // 222 m away
        var at = clock.instant();
        assertThat(seen(near, at, LAMPS + ":" + area)).isEmpty();
        assertThat(seen(whole, at, "lighting:" + area)).hasValueSatisfying(one -> {
            assertThat(one.number()).isEqualTo(5);
            assertThat(one.holes().values())
                    .anySatisfy(hole -> assertThat(hole.en()).contains("Oulin"));
        });
        file(LAMPS, area, middle, "");
        assertThat(seen(near, at, LAMPS + ":" + area))
                .hasValueSatisfying(one -> assertThat(one.number()).isEqualTo(5));
        assertThat(seen(near, at.plus(Duration.ofDays(4)), LAMPS + ":" + area)).isEmpty();
        vigil.look(near, at);
        assertThat(raised(near)).singleElement().satisfies(warning -> {
            assertThat(warning.what().en()).isEqualTo("5 of Lamp shines into windows or burns by day");
            assertThat(warning.areas()).containsExactly(area);
            assertThat(warning.office()).isNotBlank();
        });
        vigil.look(near, at.plusSeconds(300));
        assertThat(raised(near)).singleElement().extracting(Warning::version).isEqualTo(0);
    }

    @Test
    void whoever_reports_the_same_place_again_counts_once() {
        var area = "dongtan.huxin.hubin";
        var middle = places.areas().middle(area);
        var near = rule("repeats", List.of(LAMPS), List.of(), 5, 0, 100);
        var whole = rule("repeats", List.of(LAMPS), List.of(), 5, 0, 0);
        for (var i = 0; i < 4; i++) file(LAMPS, area, middle, "5550 620" + i);
        for (var i = 0; i < 6; i++) file(LAMPS, area, middle, i % 2 == 0 ? "5550 6200" : "55506200");
        var at = clock.instant();
        assertThat(seen(near, at, LAMPS + ":" + area)).isEmpty();
        assertThat(seen(whole, at, LAMPS + ":" + area)).isEmpty();
        file(LAMPS, area, middle, "5550 6204");
        file(LAMPS, area, middle, ""); // left no way to be told apart: one by themselves
        for (var rule : List.of(near, whole))
            assertThat(seen(rule, at, LAMPS + ":" + area))
                    .hasValueSatisfying(one -> assertThat(one.number()).isEqualTo(6));
    }

    private List<Warning> raised(Rule rule) {
        return warnings.list(new Warnings.Query(false, null, null, null, null, "", 1000)).warnings().stream()
                .filter(one -> one.source().equals(rule.key()))
                .toList();
    }

    @Test
    void clocks_that_ran_out_and_hazards_that_stay_open_are_counted_by_office_and_kind() {
        var area = "dongtan.yantian.chaoping";
        var danger = matters.tree().leaves().stream()
                .filter(leaf -> leaf.urgency() == Urgency.DANGER
                        && leaf.path().getFirst().equals("roads"))
                .map(Matter::key)
                .findFirst()
                .orElseThrow();
        for (var i = 0; i < 5; i++) file(danger, area, places.areas().middle(area), "");
        var lead = matters.lead(matters.tree().require(danger), places.areas().require(area));
        var overdue = rule("overdue", List.of(danger), List.of(), 5, 0, 0);
        var hazards = rule("hazards", List.of("roads"), List.of(Urgency.DANGER), 5, 48, 0);
        var at = clock.instant();
        assertThat(seen(overdue, at, lead + ":" + danger)).isEmpty();
        assertThat(seen(hazards, at.plus(Duration.ofHours(47)), lead + ":roads"))
                .isEmpty();
        var later = at.plus(Duration.ofDays(40));
        assertThat(seen(overdue, later, lead + ":" + danger)).hasValueSatisfying(one -> {
            assertThat(one.number()).isGreaterThanOrEqualTo(5);
            assertThat(one.office()).isEqualTo(lead);
            assertThat(one.holes()).containsKey("usual");
        });
        assertThat(seen(hazards, at.plus(Duration.ofHours(49)), lead + ":roads"))
                .isPresent();
        var lifelines = rule("hazards", List.of("roads"), List.of(Urgency.LIFELINE), 5, 48, 0);
        assertThat(seen(lifelines, at.plus(Duration.ofHours(49)), lead + ":roads"))
                .isEmpty();
    }

    @Test
    void gaps_of_rosters_to_come_are_counted_by_desk() {
        var day = LocalDate.of(2034, 5, 1);
        var gaps = rule("gaps", List.of(), List.of(), 1, 0, 0);
        var desk = nightfall.desk();
        assertThat(seen(gaps, Nightfall.at(day, "10:00"), desk.key())).isEmpty(); // it keeps no roster then
        nightfall.publish(day);
        assertThat(seen(gaps, Nightfall.at(day, "10:00"), desk.key())).hasValueSatisfying(one -> {
            assertThat(one.number()).isPositive();
            assertThat(one.office()).isEqualTo(desk.office());
        });
    }

    @Test
    void nothing_sealed_restricted_or_petitioned_is_ever_counted() {
        var all = kinds.of(rule("overdue", List.of(), List.of(), 5, 0, 0));
        var restricted = directory.offices().restricted();
        assertThat(all.leaf())
                .contains(LAMPS)
                .noneMatch(restricted::on)
                .noneMatch(leaf -> leaf.startsWith("claims."))
                .noneMatch(leaf -> matters.tree().require(leaf).sealed());
        assertThat(all.leaf()).hasSameSizeAs(all.named());
        assertThat(kinds.of(rule("overdue", List.of("claims"), List.of(), 5, 0, 0))
                        .leaf())
                .isEmpty();
    }
}
