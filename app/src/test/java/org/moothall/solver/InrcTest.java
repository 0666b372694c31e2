package org.moothall.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.moothall.rota.Board;
import org.moothall.rota.Brief;
import org.moothall.rota.Roster;
import org.moothall.rota.Rule;
import org.moothall.rota.Ties;

/// The competition's files mean to ours what they mean to its evaluator: each of its tests, a constraint each, costs
/// what it says there, weighed and by the solver, plain and tight.
class InrcTest {

    private static final Path TESTS = Path.of("../../shared/data/roster/inrc1-constraint-tests");
    private static final Pattern EXPECTED =
            Pattern.compile("test (\\d+)(\\w?) - solution (\\d+): (\\d+)(?: \\(Hard constraint: (\\d+)\\))?");

    static {
        Loader.loadNativeLibraries();
    }

    @Test
    void each_test_of_the_competition_costs_what_its_evaluator_says() throws IOException {
        assumeTrue(Files.exists(TESTS), () -> "No " + TESTS + ": what INRC-I's evaluator says is not compared");
        var many = 0;
        for (var line : Files.readAllLines(TESTS.resolve("test_solutions_cost.txt"))) {
            var expected = EXPECTED.matcher(line);
            if (!expected.matches()) continue;
            var name = "test_%02d%s_".formatted(Integer.valueOf(expected.group(1)), expected.group(2));
            var instance = file(name, "constraint.xml");
            var roster = Inrc.solution(file(name, "solution_0" + expected.group(3) + ".xml"), instance);
            var hard = expected.group(5) == null ? 0 : Integer.parseInt(expected.group(5));
            agrees(line, Inrc.read(instance), roster, Long.parseLong(expected.group(4)), hard);
            many++;
        }
        assertThat(many).isEqualTo(37);
    }

    private static Path file(String begins, String ends) throws IOException {
        try (var files = Files.list(TESTS)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begins)
                            && file.getFileName().toString().endsWith(ends))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void agrees(String line, Brief brief, Roster roster, long price, int hard) {
        var scale = roster.weigh(brief);
        assertThat(scale.price()).as(line).isEqualTo(price);
        assertThat(scale.breaches()).as(line).hasSize(hard);
        if (hard > 0) return;
        var fixed = brief.under(fixed(brief, roster));
        assertThat(optimum(new Board(fixed))).as(line).isEqualTo(price);
        assertThat(optimum(Board.tight(fixed))).as(line).isEqualTo(price);
    }

    private static List<Rule> fixed(Brief brief, Roster roster) {
        var rules = new ArrayList<>(brief.rules());
        for (var member = 0; member < brief.members().size(); member++)
            for (var day = 0; day < brief.days(); day++) {
                var shift = roster.shift(member, day);
                rules.add(new Ties.Fixed(
                        brief.members().get(member).key(),
                        day,
                        shift == Roster.FREE ? "" : brief.shifts().get(shift).key()));
            }
        return rules;
    }

    private static long optimum(Board board) {
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(10).setNumWorkers(1);
        assertThat(solver.solve(board.model())).isEqualTo(CpSolverStatus.OPTIMAL);
        return Math.round(solver.objectiveValue());
    }
}
