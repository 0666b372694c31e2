package org.moothall.learn;

import java.util.List;

/// Finds the one number by which scores become probabilities that come true: the one under which what was right would
/// have been least surprising.
final class Scale {

    private static final double LEAST = 0.2, MOST = 30;
    private static final int STEPS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Scale() {}

    /// @param right place of what was right
    record Answer(double[] scores, int right) {}

    /// The surprise has one lowest point, so a golden-section search finds it.
    static double best(List<Answer> answers) {
        double low = Math.log(LEAST), high = Math.log(MOST);
        for (int step = 0; step < STEPS; step++) {
            double left = high - GOLDEN * (high - low), right = low + GOLDEN * (high - low);
            if (surprise(answers, Math.exp(left)) <= surprise(answers, Math.exp(right))) high = right;
            else low = left;
        }
        return Math.exp((low + high) / 2);
    }

    private static double surprise(List<Answer> answers, double scale) {
        double sum = 0;
        for (var answer : answers)
            sum -= Math.log(Math.max(1e-12, Model.probabilities(answer.scores(), scale)[answer.right()]));
        return sum;
    }
}
