package org.moothall.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.rota.Brief;
import org.moothall.rota.Coverage;
import org.moothall.rota.Length;
import org.moothall.rota.Patterns;
import org.moothall.rota.Roster;
import org.moothall.rota.Rule;
import org.moothall.rota.Spacing;
import org.moothall.rota.Ties;
import org.moothall.rota.Totals;
import org.moothall.rota.Wishes;

/// Each rule by itself, and all together, among needs and wishes drawn by a seed: what the solver finds is what
/// looking at every roster finds, and what the solver says it costs is what the roster costs when it is weighed.
class EachRuleTest {

    private static final List<Brief.Shift> SHIFTS = List.of(
            new Brief.Shift("day", LocalTime.of(8, 0), Duration.ofHours(10)),
            new Brief.Shift("night", LocalTime.of(20, 0), Duration.ofHours(12)));
    private static final List<Brief.Member> MEMBERS =
            List.of(new Brief.Member("an", Set.of("leader")), new Brief.Member("bo", Set.of("leader", "driver")));
    private static final int DAYS = 4;
    private static final Set<Integer> EVERY_DAY =
            IntStream.range(0, DAYS).boxed().collect(Collectors.toSet());
    /// A Friday: a weekend stands in the middle.
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "Cover",
                        dice -> new Coverage.Cover(
                                dice.nextInt(DAYS),
                                shift(dice),
                                "leader",
                                1 + dice.nextInt(2),
                                Rule.NEVER,
                                Rule.NEVER)),
                rule("Qualified", dice -> new Coverage.Qualified(shift(dice), "driver")),
                rule("Rest", dice -> new Spacing.Rest(Duration.ofHours(2 + dice.nextInt(30)), Set.of(shift(dice)))),
                rule("NotThen", dice -> new Spacing.NotThen(shift(dice), shift(dice))),
                rule(
                        "InARow working",
                        dice -> new Spacing.InARow(
                                who(dice), true, Length.strictly(1 + dice.nextInt(2), 2 + dice.nextInt(2)))),
                rule(
                        "InARow free",
                        dice -> new Spacing.InARow(who(dice), false, Length.strictly(1 + dice.nextInt(2), 2))),
                rule("Minutes", dice -> new Totals.Minutes(who(dice), 600, 600 + 660 * dice.nextInt(3))),
                rule("Weekends", dice -> new Totals.Weekends(who(dice), 0)),
                rule("Away", dice -> new Ties.Away(who(dice), 1, 2 + dice.nextInt(2))),
                rule(
                        "Fixed",
                        dice -> new Ties.Fixed(who(dice), dice.nextInt(DAYS), dice.nextBoolean() ? shift(dice) : "")),
                rule("Apart", dice -> new Ties.Apart("an", "bo")),
                rule("Wish", dice -> new Wishes.Wish(who(dice), dice.nextInt(DAYS), "", dice.nextBoolean(), 5)),
                rule("Kept", dice -> new Wishes.Kept(before(dice), 1, 2)),
                rule(
                        "Fair",
                        dice -> new Wishes.Fair(
                                "nights", Set.of("night"), EVERY_DAY, Map.of("an", 2, "bo", dice.nextInt(3)), 3)));
    }

    /// Those that may cost instead.
    static Stream<Arguments> priced() {
        return Stream.of(
                rule("InARow that costs", dice -> new Spacing.InARow(who(dice), dice.nextBoolean(), length(dice))),
                rule(
                        "Rest that costs",
                        dice -> new Spacing.Rest(
                                Duration.ofHours(2 + dice.nextInt(60)),
                                dice.nextBoolean() ? Set.of() : Set.of(shift(dice)),
                                1 + dice.nextInt(9))),
                rule("Apart that costs", dice -> new Ties.Apart("an", "bo", 1 + dice.nextInt(9))),
                rule("WeekendsInARow", dice -> new Spacing.WeekendsInARow(who(dice), length(dice))),
                rule(
                        "Unwanted",
                        dice -> new Patterns.Unwanted(
                                who(dice),
                                EVERY_DAY,
                                List.of(some(dice), some(dice), some(dice)),
                                dice.nextInt(4) - 1)),
                rule(
                        "Most",
                        dice -> new Totals.Most(
                                who(dice), Set.of(shift(dice)), 1, DAYS, dice.nextInt(2), dice.nextInt(4) - 1)),
                rule(
                        "Fewest",
                        dice -> new Totals.Fewest(
                                who(dice), Set.of(shift(dice)), 1, DAYS, 2 + dice.nextInt(2), dice.nextInt(9) - 1)));
    }

    private static Arguments rule(String name, Function<Random, Rule> drawn) {
        return Arguments.of(name, drawn);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"rules", "priced"})
    void the_solver_finds_what_looking_at_every_roster_finds(String name, Function<Random, Rule> drawn) {
        for (var seed = 0; seed < 3; seed++) {
            var dice = new Random(seed);
            agrees(brief(dice, List.of(drawn.apply(dice))));
        }
    }

    @ParameterizedTest
    @MethodSource("org.moothall.solver.EachRuleTest#seeds")
    void all_rules_together_too(int seed) {
        var dice = new Random(seed);
        agrees(brief(
                dice,
                Stream.concat(rules(), priced())
                        .map(EachRuleTest::drawn)
                        .map(one -> one.apply(dice))
                        .toList()));
    }

    static IntStream seeds() {
        return IntStream.range(100, 108);
    }

    @SuppressWarnings("unchecked")
    private static Function<Random, Rule> drawn(Arguments arguments) {
        return (Function<Random, Rule>)
                java.util.Objects.requireNonNull(arguments.get()[1]);
    }

    private static void agrees(Brief brief) {
        var outcome = Drawing.draw(brief, new Drawing.Effort(Duration.ofSeconds(60), 1, 2), Drawing.Watcher.NOBODY);
        var best = BruteForce.best(brief);
        if (best.isEmpty()) {
            assertThat(outcome).isInstanceOf(Outcome.Impossible.class);
            var together = ((Outcome.Impossible) outcome).together();
            assertThat(BruteForce.best(brief.under(together))).isEmpty();
            return;
        }
        var drawn = (Outcome.Drawn) outcome;
        var weighed = drawn.roster().weigh(brief);
        assertThat(weighed.breaches()).isEmpty();
        assertThat(drawn.price()).isEqualTo(weighed.price()).isEqualTo(best.getAsLong());
        assertThat(drawn.proven()).isTrue();
    }

    /// A need for each shift on each day, and some wishes, so that rules are in each other's way.
    private static Brief brief(Random dice, List<Rule> rules) {
        var all = new ArrayList<Rule>(rules);
        for (var day = 0; day < DAYS; day++) {
            for (var shift : SHIFTS) all.add(new Coverage.Cover(day, shift.key(), "", 1, 20, 4));
            all.add(new Wishes.Wish(who(dice), day, shift(dice), dice.nextBoolean(), 1 + dice.nextInt(6)));
        }
        return new Brief(FIRST, DAYS, SHIFTS, MEMBERS, all);
    }

    private static Roster before(Random dice) {
        var roster = Roster.empty(new Brief(FIRST, DAYS, SHIFTS, MEMBERS, List.of()));
        for (var day = 0; day < DAYS; day++) roster = roster.with(dice.nextInt(2), day, dice.nextInt(2));
        return roster;
    }

    private static Length length(Random dice) {
        var fewest = 1 + dice.nextInt(3);
        return new Length(fewest, fewest + dice.nextInt(2), dice.nextInt(6), 1 + dice.nextInt(6), dice.nextBoolean());
    }

    private static Set<String> some(Random dice) {
        return List.of(Set.<String>of(), Set.of("day"), Set.of("night"), Set.of("day", "night"))
                .get(dice.nextInt(4));
    }

    private static String shift(Random dice) {
        return SHIFTS.get(dice.nextInt(SHIFTS.size())).key();
    }

    private static String who(Random dice) {
        return MEMBERS.get(dice.nextInt(MEMBERS.size())).key();
    }
}
