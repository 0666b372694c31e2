package org.moothall.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearConstraintProto;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.moothall.rota.Board;
import org.moothall.rota.Roster;
import org.moothall.rota.Run;

/// A model of which only some days of some members may change: what cannot change is reckoned in, what it leaves
/// unsaid is left out, so that a slice of a year costs what a slice of a month does.
final class Slices {

    /// Runs this near to a part may be cut anew, without anybody's day changing there.
    private static final int NEAR = 7;

    private final Board board;
    private final Whole whole;
    private final Steps steps;
    private final BitSet cells = new BitSet();
    private final Map<Integer, List<Run>> runs;

    Slices(Board board) {
        this.board = board;
        whole = new Whole(board.model().model());
        steps = new Steps(whole.model(), whole.touching());
        for (var member = 0; member < board.brief().members().size(); member++)
            for (var day = 0; day < board.brief().days(); day++)
                for (var variable : board.cell(member, day)) cells.set(variable);
        runs = board.runs().stream().collect(Collectors.groupingBy(Run::member));
    }

    /// Nobody serves.
    long[] nothing() {
        return new long[whole.model().getVariablesCount()];
    }

    /// Everything of a roster, and all that is still open beside it.
    Slice around(Roster roster) {
        var values = nothing();
        for (var member = 0; member < board.brief().members().size(); member++)
            for (var day = 0; day < board.brief().days(); day++) {
                var shift = roster.shift(member, day);
                if (shift == Roster.FREE) continue;
                values[board.serves(member, day, shift).getIndex()] = 1;
                values[board.works(member, day).getIndex()] = 1;
            }
        var open = new BitSet();
        open.set(0, values.length);
        open.andNot(cells);
        return new Slice(values, open);
    }

    /// @param values what each variable is now
    Slice of(long[] values, Parts.Part part) {
        var open = new BitSet();
        for (var member : part.members())
            for (var day = part.from(); day < part.to(); day++)
                for (var variable : board.cell(member, day)) open.set(variable);
        var beside = new BitSet();
        whole.constraints(open.stream())
                .flatMap(constraint -> Arrays.stream(whole.variables(constraint)))
                .filter(variable -> !cells.get(variable))
                .forEach(beside::set);
        board.runs().forEach(run -> beside.clear(run.variable()));
        open.or(beside);
        for (var member : part.members())
            for (var run : runs.getOrDefault(member, List.of()))
                if (near(run, part) && possible(run, part, values)) open.set(run.variable());
        return new Slice(values, open);
    }

    private static boolean near(Run run, Parts.Part part) {
        return run.to() > part.from() - NEAR && run.from() < part.to() + NEAR;
    }

    private boolean possible(Run run, Parts.Part part, long[] values) {
        return run.possible(
                board.brief().days(),
                day -> !part.is(run.member(), day),
                day -> values[board.works(run.member(), day).getIndex()] == 1);
    }

    /// The part of the model in which the open variables can change.
    final class Slice {
        private final long[] values;
        private final int[] open;
        private final int[] places;
        private final CpModel model = new CpModel();

        private Slice(long[] before, BitSet open) {
            values = before.clone();
            whole.constraints(open.stream()).forEach(constraint -> steps.settle(constraint, values, open));
            this.open = open.stream().toArray();
            places = new int[values.length];
            Arrays.fill(places, -1);
            for (var place = 0; place < this.open.length; place++) lay(place);
            whole.constraints(Arrays.stream(this.open)).forEach(this::constrain);
            price();
        }

        private void lay(int place) {
            var builder = model.getBuilder();
            places[open[place]] = place;
            builder.addVariables(whole.model().getVariables(open[place]));
            builder.getSolutionHintBuilder().addVars(place).addValues(values[open[place]]);
        }

        private void constrain(int constraint) {
            var one = whole.model().getConstraints(constraint);
            if (one.hasLinear()) linear(one.getLinear());
            else any(one.getBoolOr().getLiteralsList());
        }

        private void linear(LinearConstraintProto linear) {
            var settled = 0L;
            var left = model.getBuilder().addConstraintsBuilder().getLinearBuilder();
            for (var i = 0; i < linear.getVarsCount(); i++) {
                var variable = linear.getVars(i);
                if (places[variable] < 0) settled += linear.getCoeffs(i) * values[variable];
                else left.addVars(places[variable]).addCoeffs(linear.getCoeffs(i));
            }
            for (var bound : linear.getDomainList()) left.addDomain(endless(bound) ? bound : bound - settled);
        }

        private static boolean endless(long bound) {
            return bound == Long.MIN_VALUE || bound == Long.MAX_VALUE;
        }

        private void any(List<Integer> literals) {
            var left = literals.stream()
                    .filter(literal -> places[Whole.variable(literal)] >= 0)
                    .toList();
            if (left.size() < literals.size() && literals.stream().anyMatch(this::settledAsSo)) return;
            var clause = model.getBuilder().addConstraintsBuilder().getBoolOrBuilder();
            for (var literal : left) {
                var place = places[Whole.variable(literal)];
                clause.addLiterals(literal >= 0 ? place : -place - 1);
            }
        }

        private boolean settledAsSo(int literal) {
            var variable = Whole.variable(literal);
            return places[variable] < 0 && (values[variable] == 1) == (literal >= 0);
        }

        private void price() {
            var objective = whole.model().getObjective();
            var left = model.getBuilder().getObjectiveBuilder();
            var settled = objective.getOffset();
            for (var i = 0; i < objective.getVarsCount(); i++) {
                var variable = objective.getVars(i);
                if (places[variable] < 0) settled += objective.getCoeffs(i) * values[variable];
                else left.addVars(places[variable]).addCoeffs(objective.getCoeffs(i));
            }
            left.setOffset(settled);
        }

        CpModel model() {
            return model;
        }

        /// What each variable of the whole is after this.
        long[] values(CpSolver solver) {
            var after = values.clone();
            for (var place = 0; place < open.length; place++)
                after[open[place]] = solver.response().getSolution(place);
            return after;
        }
    }

    Whole whole() {
        return whole;
    }

    Roster roster(long[] values) {
        return board.roster(variable -> values[variable.getIndex()] == 1);
    }
}
