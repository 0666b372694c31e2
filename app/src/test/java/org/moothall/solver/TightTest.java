package org.moothall.solver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.rota.Board;
import org.moothall.rota.Brief;
import org.moothall.rota.Coverage;
import org.moothall.rota.Length;
import org.moothall.rota.Roster;
import org.moothall.rota.Rule;
import org.moothall.rota.Spacing;
import org.moothall.rota.Ties;
import org.moothall.rota.Wishes;

/// What the solver is told beyond the rules takes no roster away, and a part that is drawn anew leaves the rest alone.
class TightTest {

    private static final int DAYS = 14;
    private static final List<Brief.Shift> SHIFTS = List.of(
            new Brief.Shift("day", LocalTime.of(8, 0), Duration.ofHours(10)),
            new Brief.Shift("night", LocalTime.of(20, 0), Duration.ofHours(12)));

    static {
        Loader.loadNativeLibraries();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void runs_laid_as_wholes_say_nothing_new(int seed) {
        var brief = brief(seed);
        var plain = optimum(new Board(brief));
        assertThat(optimum(Board.tight(brief))).isEqualTo(plain);
        assertThat(Board.tight(brief).model().model().getVariablesCount())
                .isGreaterThan(new Board(brief).model().model().getVariablesCount());
    }

    @Test
    void a_part_drawn_anew_leaves_the_rest_as_it_was_and_costs_what_it_says() {
        var brief = brief(7);
        try (var search = new Search(new Best(Drawing.Watcher.NOBODY), Duration.ofMinutes(2))) {
            var slices = new Slices(Board.tight(brief));
            var first = new Board(brief);
            var solver = solver(60);
            assertThat(solver.solve(first.model())).isEqualTo(CpSolverStatus.OPTIMAL);
            var values = search.solve(slices.around(first.roster(solver::booleanValue)), 60, 1, true)
                    .values();
            var price = slices.roster(values).weigh(brief).price();
            var parts = new Parts(brief, 1);
            for (var i = 0; i < 20; i++) {
                var part = parts.next();
                var found = search.solve(slices.of(values, part), 60, 1, i % 2 == 0);
                assertThat(found.status()).isEqualTo(CpSolverStatus.OPTIMAL);
                var before = slices.roster(values);
                values = found.values();
                assertThat(found.price()).isLessThanOrEqualTo(price);
                price = found.price();
                same(brief, before, slices.roster(values), part);
                var weighed = slices.roster(values).weigh(brief);
                assertThat(weighed.breaches()).isEmpty();
                assertThat(weighed.price()).isEqualTo(price);
                parts.heard(part, found.status(), false);
            }
        }
    }

    private static void same(Brief brief, Roster before, Roster after, Parts.Part part) {
        for (var member = 0; member < brief.members().size(); member++)
            for (var day = 0; day < DAYS; day++)
                if (!part.is(member, day)) assertThat(after.shift(member, day)).isEqualTo(before.shift(member, day));
    }

    @Test
    void a_long_roster_is_drawn_week_after_week_and_keeps_every_rule() {
        var brief = year();
        var outcome = Drawing.draw(brief, new Drawing.Effort(Duration.ofSeconds(6), 1, 1), Drawing.Watcher.NOBODY);
        var drawn = (Outcome.Drawn) outcome;
        var weighed = drawn.roster().weigh(brief);
        assertThat(weighed.breaches()).isEmpty();
        assertThat(weighed.price()).isEqualTo(drawn.price()).isGreaterThanOrEqualTo(drawn.bound());
    }

    /// Five who take turns for a quarter, and one of them away for a week.
    private static Brief year() {
        var members = new ArrayList<Brief.Member>();
        for (var who : List.of("an", "bo", "cai", "dan", "er")) members.add(new Brief.Member(who, Set.of()));
        var rules = new ArrayList<Rule>();
        var days = new TreeSet<Integer>();
        for (var day = 0; day < 92; day++) {
            days.add(day);
            for (var shift : SHIFTS) rules.add(new Coverage.Cover(day, shift.key(), "", 1, Rule.NEVER, Rule.NEVER));
        }
        rules.add(new Spacing.Rest(Duration.ofHours(11), Set.of()));
        rules.add(new Spacing.Rest(Duration.ofHours(36), Set.of("night")));
        rules.add(new Ties.Away("cai", 40, 47));
        rules.add(new Wishes.Fair("all", Set.of("day", "night"), days, Map.of("an", 3), 1));
        rules.add(new Wishes.Fair("nights", Set.of("night"), days, Map.of(), 2));
        return new Brief(LocalDate.of(2026, 1, 5), 92, SHIFTS, members, rules);
    }

    private static long optimum(Board board) {
        var solver = solver(60);
        assertThat(solver.solve(board.model())).isEqualTo(CpSolverStatus.OPTIMAL);
        return Math.round(solver.objectiveValue());
    }

    private static CpSolver solver(double seconds) {
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(1).setRandomSeed(1);
        return solver;
    }

    /// Kept, or with its price.
    private static Length length(Random dice, int most) {
        var fewest = 1 + dice.nextInt(Math.min(3, most));
        return switch (dice.nextInt(4)) {
            case 0 -> new Length(fewest, most, 1 + dice.nextInt(5), 1 + dice.nextInt(5), dice.nextBoolean());
            case 1 -> new Length(fewest, most, dice.nextInt(3), Rule.NEVER, false);
            case 2 -> new Length(fewest, most, Rule.NEVER, dice.nextInt(3), dice.nextBoolean());
            default -> Length.strictly(Math.min(2, fewest), most);
        };
    }

    private static Brief brief(int seed) {
        var dice = new Random(seed);
        var members = new ArrayList<Brief.Member>();
        var rules = new ArrayList<Rule>();
        for (var who : List.of("an", "bo", "cai", "dan")) {
            members.add(new Brief.Member(who, Set.of()));
            rules.add(new Spacing.InARow(who, true, length(dice, 3 + dice.nextInt(2))));
            rules.add(new Spacing.InARow(who, true, new Length(2, 3, 1, 2, true)));
            rules.add(new Spacing.InARow(who, false, length(dice, dice.nextBoolean() ? 2 : DAYS)));
            for (var i = 0; i < 3; i++)
                rules.add(new Wishes.Wish(who, dice.nextInt(DAYS), "", dice.nextBoolean(), 1 + dice.nextInt(9)));
        }
        for (var day = 0; day < DAYS; day++)
            for (var shift : SHIFTS) rules.add(new Coverage.Cover(day, shift.key(), "", 1, 20, 4));
        return new Brief(LocalDate.of(2026, 1, 5), DAYS, SHIFTS, members, rules);
    }
}
