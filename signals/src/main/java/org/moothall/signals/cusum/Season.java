package org.moothall.signals.cusum;

import java.util.Arrays;

/// A mean in control: log m(t) = level + slope t + waves of a year, fitted to counts with variance m + a m²
/// by maximum likelihood, as `glm.nb` of R's MASS does, which `glrnb` of R's surveillance calls.
///
/// Source: Venables and Ripley, Modern Applied Statistics with S (2002), 7.4.
///
/// @param coefficients level, slope (where there is one), cosine and sine of each wave
/// @param dispersion a
public record Season(double[] coefficients, double dispersion, boolean sloped, double perYear) {

    /// @param counts of a time without outbreaks; NaN are left out
    /// @param first `t` of the first of them
    /// @param waves a year; 0 for none
    /// @throws ArithmeticException where there is no such model of these counts
    public static Season fit(double[] counts, int first, int waves, boolean sloped, double perYear) {
        var known = (int) Arrays.stream(counts).filter(y -> !Double.isNaN(y)).count();
        var width = 1 + (sloped ? 1 : 0) + 2 * waves;
        if (known <= width) throw new ArithmeticException("There are too few counts to learn a season from.");
        var y = new double[known];
        var x = new double[known][];
        for (int i = 0, at = 0; i < counts.length; i++) {
            if (Double.isNaN(counts[i])) continue;
            y[at] = counts[i];
            x[at++] = row(first + i, waves, sloped, perYear);
        }
        if (Arrays.stream(y).sum() == 0) throw new ArithmeticException("All counts to learn from are 0.");
        var fit = new SeasonFit(y, x);
        return new Season(fit.coefficients(), 1 / fit.size(), sloped, perYear);
    }

    private static double[] row(double t, int waves, boolean sloped, double perYear) {
        var row = new double[1 + (sloped ? 1 : 0) + 2 * waves];
        row[0] = 1;
        var at = 1;
        if (sloped) row[at++] = t;
        for (var wave = 1; wave <= waves; wave++) {
            row[at++] = Math.cos(2 * wave * Math.PI / perYear * t);
            row[at++] = Math.sin(2 * wave * Math.PI / perYear * t);
        }
        return row;
    }

    public double mean(double t) {
        var row = row(t, (coefficients.length - (sloped ? 2 : 1)) / 2, sloped, perYear);
        var log = 0.0;
        for (var i = 0; i < row.length; i++) log += row[i] * coefficients[i];
        return Math.exp(log);
    }
}
