package org.moothall.signals.daily;

import java.util.Arrays;
import org.moothall.signals.math.Cholesky;

/// The normal equations of a [DayModel]: first the columns that each day has a number in, the level's being 1,
/// then one for each type. What a day adds is added up by its type, so that types cost something only once a
/// step.
///
/// Young and sparse series have types without a single case. So all but the level is held to 0 as if by one
/// case (a type to the one it is most like by [#ALIKE]), and half a case is added to all: the predictive
/// distribution of a Poisson mean with Jeffreys' prior. With many cases none of this is felt.
///
/// Source: ridge: le Cessie and van Houwelingen, Appl Stat 41 (1992) 191.
final class DayEquations {

    private static final double ALIKE = 16;

    private final int width;
    private final int[] second;
    private final double[][] matrix;
    private final double[][] byType;
    private final double[] ofType;
    private double[] beta;

    /// @param width columns that are not types
    /// @param second as in [Days]
    DayEquations(int width, int[] second) {
        this.width = width;
        this.second = second;
        matrix = new double[size()][size()];
        byType = new double[second.length][width];
        ofType = new double[second.length];
        beta = new double[size()];
    }

    int size() {
        return width + second.length;
    }

    double beta(int j) {
        return beta[j];
    }

    void begin() {
        for (var line : matrix) Arrays.fill(line, 0);
        for (var line : byType) Arrays.fill(line, 0);
        Arrays.fill(ofType, 0);
        beta = new double[size()];
        beta[0] = 0.5;
    }

    /// A day of weight `w` and working response `z`, whose columns begin in `row` at `at`.
    void add(int type, double[] row, int at, double w, double z) {
        var sums = byType[type];
        for (var j = 0; j < width; j++) {
            var wx = w * row[at + j];
            sums[j] += wx;
            beta[j] += wx * z;
            for (var k = 0; k <= j; k++) matrix[j][k] += wx * row[at + k];
        }
        ofType[type] += w * z;
    }

    void solve() {
        for (var of = 0; of < second.length; of++) {
            place(of, of);
            if (second[of] != of) place(second[of], of);
        }
        for (var j = 1; j < size(); j++) matrix[j][j] += held(j);
        Cholesky.factor(matrix, size());
        Cholesky.solved(matrix, beta);
    }

    /// What days of type `of` say of the effect of `effect`, theirs or that of the one they are most like.
    private void place(int effect, int of) {
        var line = matrix[width + effect];
        for (var j = 0; j < width; j++) line[j] += byType[of][j];
        line[width + effect] += byType[of][0];
        if (effect != of) matrix[width + Math.max(effect, of)][width + Math.min(effect, of)] += byType[of][0];
        beta[width + effect] += ofType[of];
    }

    private double held(int j) {
        return j >= width && second[j - width] != j - width ? ALIKE : 1;
    }

    /// The effect of a type, with that of the one it is most like.
    double effect(int type) {
        return beta[width + type] + (second[type] == type ? 0 : beta[width + second[type]]);
    }

    /// Marks a type's columns.
    void mark(double[] columns, int type) {
        columns[width + type] = 1;
        columns[width + second[type]] = 1;
    }

    /// What being held adds to the deviance.
    double strain() {
        var strain = -beta[0];
        for (var j = 1; j < size(); j++) strain += held(j) * beta[j] * beta[j];
        return strain;
    }

    double[][] inverse() {
        return Cholesky.inverse(matrix, size());
    }

    /// Parameters less what holds them.
    double free(double[][] inverse) {
        double free = size();
        for (var j = 1; j < size(); j++) free -= held(j) * inverse[j][j];
        return free;
    }
}
