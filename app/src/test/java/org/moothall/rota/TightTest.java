package org.moothall.rota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void runs_laid_as_wholes_say_nothing_new(int seed) {
        var brief = brief(seed);
        var plain = optimum(new Board(brief));
        assertThat(optimum(Board.tight(brief))).isEqualTo(plain);
        assertThat(Board.tight(brief).model().model().getVariablesCount())
                .isGreaterThan(new Board(brief).model().model().getVariablesCount());
    }

    @Test
    void a_part_drawn_anew_leaves_the_rest_as_it_was_and_never_costs_more() {
        var brief = brief(7);
        var board = Board.tight(brief);
        var solver = solver(1);
        assertThat(solver.solve(board.model())).isIn(CpSolverStatus.FEASIBLE, CpSolverStatus.OPTIMAL);
        var roster = board.roster(solver::booleanValue);
        var parts = new Parts(brief, 1);
        for (var i = 0; i < 12; i++) {
            var part = parts.next();
            var again = solver(30);
            assertThat(again.solve(board.settled(roster, part))).isEqualTo(CpSolverStatus.OPTIMAL);
            var found = board.roster(again::booleanValue);
            for (var member = 0; member < brief.members().size(); member++)
                for (var day = 0; day < DAYS; day++)
                    if (!part.is(member, day))
                        assertThat(found.shift(member, day)).isEqualTo(roster.shift(member, day));
            var weighed = found.weigh(brief);
            assertThat(weighed.breaches()).isEmpty();
            assertThat(weighed.price())
                    .isEqualTo(Math.round(again.objectiveValue()))
                    .isLessThanOrEqualTo(roster.weigh(brief).price());
            parts.heard(part, true, false);
            roster = found;
        }
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

    private static Brief brief(int seed) {
        var dice = new Random(seed);
        var members = new ArrayList<Brief.Member>();
        var rules = new ArrayList<Rule>();
        for (var who : List.of("an", "bo", "cai", "dan")) {
            members.add(new Brief.Member(who, Set.of()));
            rules.add(new Spacing.InARow(who, true, 1 + dice.nextInt(2), 3 + dice.nextInt(2)));
            rules.add(new Spacing.InARow(who, false, 1 + dice.nextInt(3), DAYS));
            for (var i = 0; i < 3; i++)
                rules.add(new Wishes.Wish(who, dice.nextInt(DAYS), "", dice.nextBoolean(), 1 + dice.nextInt(9)));
        }
        for (var day = 0; day < DAYS; day++)
            for (var shift : SHIFTS) rules.add(new Coverage.Cover(day, shift.key(), "", 1, 20, 4));
        return new Brief(LocalDate.of(2026, 1, 5), DAYS, SHIFTS, members, rules);
    }
}
