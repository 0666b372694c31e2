package org.moothall.signals.math;

/// Small symmetric equations.
public final class Cholesky {

    private Cholesky() {}

    /// Solves a x = b; overwrites both. Only the lower half of `a` is read.
    ///
    /// @throws ArithmeticException where `a` is not positive definite
    public static double[] solve(double[][] a, double[] b) {
        factor(a, b.length);
        return solved(a, b);
    }

    /// Puts the triangle l with a = l lᵀ in the lower half of the first `n` rows of `a`.
    public static void factor(double[][] a, int n) {
        for (var r = 0; r < n; r++)
            for (var c = 0; c <= r; c++) {
                var sum = a[r][c];
                for (var k = 0; k < c; k++) sum -= a[r][k] * a[c][k];
                if (r == c && !(sum > 0))
                    throw new ArithmeticException("The columns of the model depend on each other.");
                a[r][c] = r == c ? Math.sqrt(sum) : sum / a[c][c];
            }
    }

    /// Solves l lᵀ x = b; overwrites `b`.
    public static double[] solved(double[][] l, double[] b) {
        var n = b.length;
        for (var r = 0; r < n; r++) {
            for (var k = 0; k < r; k++) b[r] -= l[r][k] * b[k];
            b[r] /= l[r][r];
        }
        for (var r = n - 1; r >= 0; r--) {
            for (var k = r + 1; k < n; k++) b[r] -= l[k][r] * b[k];
            b[r] /= l[r][r];
        }
        return b;
    }

    /// The inverse of l lᵀ.
    public static double[][] inverse(double[][] l, int n) {
        var inverse = new double[n][n];
        for (var i = 0; i < n; i++) {
            inverse[i][i] = 1;
            solved(l, inverse[i]);
        }
        return inverse;
    }
}
