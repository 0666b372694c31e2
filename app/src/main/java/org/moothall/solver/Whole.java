package org.moothall.solver;

import com.google.ortools.sat.CpModelProto;
import com.google.ortools.sat.LinearConstraintProto;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A model as it was laid: which constraints touch a variable, and what values of all variables come to.
record Whole(CpModelProto model, int[][] touching) {

    Whole(CpModelProto model) {
        this(model, touching(model));
    }

    private static int[][] touching(CpModelProto model) {
        var many = new int[model.getVariablesCount()];
        for (var i = 0; i < model.getConstraintsCount(); i++) for (var variable : variables(model, i)) many[variable]++;
        var touching = Arrays.stream(many).mapToObj(int[]::new).toArray(int[][]::new);
        for (var i = 0; i < model.getConstraintsCount(); i++)
            for (var variable : variables(model, i)) touching[variable][--many[variable]] = i;
        return touching;
    }

    private static int[] variables(CpModelProto model, int constraint) {
        var one = model.getConstraints(constraint);
        return one.hasLinear()
                ? one.getLinear().getVarsList().stream()
                        .mapToInt(Integer::intValue)
                        .toArray()
                : one.getBoolOr().getLiteralsList().stream()
                        .mapToInt(Whole::variable)
                        .toArray();
    }

    static int variable(int literal) {
        return literal >= 0 ? literal : -literal - 1;
    }

    /// The variables of a constraint.
    int[] variables(int constraint) {
        return variables(model, constraint);
    }

    /// Which constraints touch any of these.
    IntStream constraints(IntStream variables) {
        return variables.flatMap(variable -> Arrays.stream(touching[variable])).distinct();
    }

    /// Whether every constraint is kept.
    boolean sound(long[] values) {
        return model.getConstraintsList().stream()
                .allMatch(one -> one.hasLinear()
                        ? within(one.getLinear(), values)
                        : one.getBoolOr().getLiteralsList().stream()
                                .anyMatch(literal -> (values[variable(literal)] == 1) == (literal >= 0)));
    }

    private static boolean within(LinearConstraintProto linear, long[] values) {
        var sum = 0L;
        for (var i = 0; i < linear.getVarsCount(); i++) sum += linear.getCoeffs(i) * values[linear.getVars(i)];
        for (var i = 0; i < linear.getDomainCount(); i += 2)
            if (sum >= linear.getDomain(i) && sum <= linear.getDomain(i + 1)) return true;
        return false;
    }

    /// What it costs, as the model has it.
    long price(long[] values) {
        var objective = model.getObjective();
        var price = Math.round(objective.getOffset());
        for (var i = 0; i < objective.getVarsCount(); i++)
            price += objective.getCoeffs(i) * values[objective.getVars(i)];
        return price;
    }
}
