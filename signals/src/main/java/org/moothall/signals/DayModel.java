package org.moothall.signals;

import java.util.Arrays;

/// log mean of a day = level + slope t + waves of the year + its type's effect (and that of the type it is
/// most like) + log of the share that is known; quasi-Poisson, by iteratively weighted least squares.
///
/// Young and sparse series have types without a single case. So all but the level is held to 0 as if by one
/// case (a type to the one it is most like by [#ALIKE]), and half a case is added to all: the predictive
/// distribution of a Poisson mean with Jeffreys' prior. With many cases none of this is felt.
///
/// What a day adds to the normal equations is added up by its type, so that they are as large as the waves
/// for each day, and as large as the types only once a step. One is made for a thread.
///
/// Source: McCullagh and Nelder, Generalized Linear Models (1989), 2.5; ridge: le Cessie and van
/// Houwelingen, Appl Stat 41 (1992) 191.
final class DayModel {

    static final double ALIKE = 16;
    static final double YEAR = 365.25;

    private static final int MOST_STEPS = 25;
    private static final int WEEK = 7;
    private static final double UNCLUMPED = 4;

    private Days days;
    private int today;
    private boolean sloped;
    private int width;
    private int size;

    private int n;
    private int[] day = new int[0];
    private double[] y = new double[0];
    private int[] type = new int[0];
    private double[] offset = new double[0];
    private double[] row = new double[0];
    private double[] prior = new double[0];
    private double[] mean = new double[0];
    private double[] log = new double[0];

    private double[][] matrix = new double[0][];
    private double[][] byType = new double[0][];
    private double[] ofType = new double[0];
    private double[] beta = new double[0];
    private double[][] inverse = new double[0][];

    DayModel() {
        days = Days.of(y, type, type);
    }

    /// @param today the day from which time is counted
    void begin(Days days, int today, boolean sloped, int waves) {
        this.days = days;
        this.today = today;
        this.sloped = sloped;
        width = 1 + (sloped ? 1 : 0) + 2 * waves;
        size = width + days.second().length;
        n = 0;
        matrix = new double[size][size];
        byType = new double[days.second().length][width];
        ofType = new double[days.second().length];
        if (y.length < today) room(today);
        if (row.length < today * width) row = new double[today * width];
    }

    private void room(int most) {
        day = new int[most];
        y = new double[most];
        type = new int[most];
        offset = new double[most];
        prior = new double[most];
        mean = new double[most];
        log = new double[most];
    }

    void add(int at) {
        day[n] = at;
        y[n] = days.counts()[at];
        type[n] = days.types()[at];
        offset[n] = Math.log(days.known()[at]);
        prior[n] = 1;
        fill(row, n * width, at);
        n++;
    }

    private void fill(double[] row, int at, int day) {
        var next = at;
        row[next++] = 1;
        if (sloped) row[next++] = (day - today) / YEAR;
        var angle = 2 * Math.PI / YEAR * day;
        for (var wave = 1; next < at + width; wave++) {
            row[next++] = Math.cos(wave * angle);
            row[next++] = Math.sin(wave * angle);
        }
    }

    /// @param warm begins at the means that are there, else at the counts
    /// @return whether the deviance came to rest
    boolean fit(boolean warm) {
        if (!warm)
            for (var i = 0; i < n; i++) {
                mean[i] = y[i] + 0.1;
                log[i] = Math.log(mean[i]);
            }
        var before = Double.POSITIVE_INFINITY;
        for (var step = 0; step < MOST_STEPS; step++) {
            solve();
            means();
            var now = deviance();
            if (!Double.isFinite(now)) return false;
            if (Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-9) {
                inverse = Cholesky.inverse(matrix, size);
                return true;
            }
            before = now;
        }
        return false;
    }

    private void solve() {
        for (var line : matrix) Arrays.fill(line, 0);
        for (var line : byType) Arrays.fill(line, 0);
        Arrays.fill(ofType, 0);
        beta = new double[size];
        beta[0] = 0.5;
        for (var i = 0; i < n; i++) gather(i, prior[i] * mean[i], log[i] - offset[i] + (y[i] - mean[i]) / mean[i]);
        for (var of = 0; of < ofType.length; of++) {
            place(of, of);
            if (days.second()[of] != of) place(days.second()[of], of);
        }
        for (var j = 1; j < size; j++) matrix[j][j] += held(j);
        Cholesky.factor(matrix, size);
        Cholesky.solved(matrix, beta);
    }

    private void gather(int i, double w, double z) {
        var sums = byType[type[i]];
        var at = i * width;
        for (var j = 0; j < width; j++) {
            var wx = w * row[at + j];
            sums[j] += wx;
            beta[j] += wx * z;
            for (var k = 0; k <= j; k++) matrix[j][k] += wx * row[at + k];
        }
        ofType[type[i]] += w * z;
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
        return j >= width && days.second()[j - width] != j - width ? ALIKE : 1;
    }

    private void means() {
        for (var i = 0; i < n; i++) {
            var sum = effect(type[i]) + offset[i];
            for (int j = 0, at = i * width; j < width; j++) sum += row[at + j] * beta[j];
            log[i] = sum;
            mean[i] = Math.exp(sum);
        }
    }

    private double effect(int type) {
        var second = days.second()[type];
        return beta[width + type] + (second == type ? 0 : beta[width + second]);
    }

    private double deviance() {
        var deviance = 0.0;
        for (var i = 0; i < n; i++) deviance += prior[i] * (Logs.times(y[i]) - y[i] * log[i] - y[i] + mean[i]);
        var held = -beta[0];
        for (var j = 1; j < size; j++) held += held(j) * beta[j] * beta[j];
        return 2 * deviance + held;
    }

    /// The columns of a day.
    double[] columns(int day) {
        var columns = new double[size];
        fill(columns, 0, day);
        columns[width + days.types()[day]] = 1;
        columns[width + days.second()[days.types()[day]]] = 1;
        return columns;
    }

    /// log of the mean of a whole day.
    double predicted(double[] columns) {
        var sum = 0.0;
        for (var j = 0; j < size; j++) sum += columns[j] * beta[j];
        return sum;
    }

    /// cᵀ V c: variance of the sum of `c` times the coefficients, for a dispersion of 1.
    double variance(double[] c) {
        var sum = 0.0;
        for (var j = 0; j < size; j++) if (c[j] != 0) for (var k = 0; k < size; k++) sum += c[j] * inverse[j][k] * c[k];
        return sum;
    }

    /// Days less the parameters that are free to move.
    double freedom() {
        var bound = 0.0;
        for (var j = 1; j < size; j++) bound += held(j) * inverse[j][j];
        return n - (size - bound);
    }

    /// Pearson's: sum of w (y - m)² / m over degrees of freedom.
    double dispersion() {
        var squares = 0.0;
        for (var i = 0; i < n; i++) squares += prior[i] * (y[i] - mean[i]) * (y[i] - mean[i]) / mean[i];
        return squares / freedom();
    }

    /// How much more sums of seven days scatter than so many days that know nothing of each other would: what
    /// comes in clumps, or drifts. Held to 1 as if by [#UNCLUMPED] weeks; not below 1.
    double clumping() {
        var squares = 0.0;
        var windows = 0;
        for (int i = 0, from = 0; i < n; i++) {
            if (i > 0 && day[i] != day[i - 1] + 1) from = i;
            if (i - from < WEEK - 1) continue;
            squares += square(i - WEEK + 1);
            windows++;
        }
        var weeks = windows / (double) WEEK;
        if (weeks <= width) return 1;
        var ratio = squares / WEEK / (weeks - width) / dispersion();
        return Math.max(1, (UNCLUMPED + (weeks - width) * ratio) / (UNCLUMPED + weeks - width));
    }

    private double square(int from) {
        double off = 0;
        double means = 0;
        for (var i = from; i < from + WEEK; i++) {
            off += Math.sqrt(prior[i]) * (y[i] - mean[i]);
            means += mean[i];
        }
        return off * off / means;
    }

    /// The mean over all days.
    double typical() {
        return Arrays.stream(mean, 0, n).average().orElse(Double.NaN);
    }

    /// The slope of the log mean, a day.
    double slope() {
        return sloped ? beta[1] / YEAR : 0;
    }

    /// Past outbreaks count less, as in [LogLinear#weighAnew].
    void weighAnew(double phi, double above) {
        var total = 0.0;
        for (var i = 0; i < n; i++) {
            var root = Math.sqrt(mean[i]);
            var s = 1.5 * (Logs.twoThirds(y[i]) / Math.cbrt(root) - root) / Math.sqrt(phi);
            prior[i] = s > above / 2 ? LogLinear.weight(s / Math.sqrt(1 - leverage(i)), above) : 1;
            total += prior[i];
        }
        for (var i = 0; i < n; i++) prior[i] *= n / total;
    }

    private double leverage(int i) {
        var columns = new double[size];
        System.arraycopy(row, i * width, columns, 0, width);
        columns[width + type[i]] = 1;
        columns[width + days.second()[type[i]]] = 1;
        return Math.min(0.999, prior[i] * mean[i] * variance(columns));
    }
}
