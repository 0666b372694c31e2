package org.moothall.solver;

import com.google.ortools.sat.CpModelProto;
import com.google.ortools.sat.LinearConstraintProto;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts that cost more with each step, as `Fair` lays them: a variable a step, which costs, and of which as
/// many are true as are counted. The cheap ones come first in any best roster, so where only some days are open
/// most steps are settled.
final class Steps {

    private final CpModelProto model;
    private final Map<Integer, List<Integer>> steps = new HashMap<>();

    Steps(CpModelProto model, int[][] touching) {
        this.model = model;
        var objective = model.getObjective();
        var prices = new HashMap<Integer, Long>();
        for (var i = 0; i < objective.getVarsCount(); i++) prices.put(objective.getVars(i), objective.getCoeffs(i));
        for (var variable : prices.keySet())
            if (prices.get(variable) > 0 && touching[variable].length == 1) {
                var linear = model.getConstraints(touching[variable][0]).getLinear();
                if (counts(linear))
                    steps.computeIfAbsent(touching[variable][0], i -> new ArrayList<>())
                            .add(variable);
            }
        for (var each : steps.values()) each.sort(Comparator.comparing(prices::get));
    }

    /// What is counted, less the steps, is nothing.
    private static boolean counts(LinearConstraintProto linear) {
        return linear.getDomainCount() == 2
                && linear.getDomain(0) == 0
                && linear.getDomain(1) == 0
                && linear.getCoeffsList().stream().allMatch(coefficient -> Math.abs(coefficient) == 1);
    }

    /// Closes the steps of a count that cannot change, and says what they are.
    void settle(int constraint, long[] values, BitSet open) {
        var those = steps.get(constraint);
        if (those == null) return;
        var linear = model.getConstraints(constraint).getLinear();
        var fewest = 0L;
        var most = 0L;
        for (var i = 0; i < linear.getVarsCount(); i++) {
            if (linear.getCoeffs(i) < 0) continue;
            var variable = linear.getVars(i);
            if (!open.get(variable)) fewest += values[variable];
            else most++;
        }
        most += fewest;
        for (var step = 0; step < those.size(); step++) {
            if (step >= fewest && step < most) continue;
            values[those.get(step)] = step < fewest ? 1 : 0;
            open.clear(those.get(step));
        }
    }
}
