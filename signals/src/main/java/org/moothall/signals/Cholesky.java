package org.moothall.signals;

/// Small symmetric equations.
final class Cholesky {

    private Cholesky() {}

    /// Solves a x = b; overwrites both. Only the lower half of `a` is read.
    ///
    /// @throws ArithmeticException where `a` is not positive definite
    static double[] solve(double[][] a, double[] b) {
        var n = b.length;
        for (var r = 0; r < n; r++)
            for (var c = 0; c <= r; c++) {
                var sum = a[r][c];
                for (var k = 0; k < c; k++) sum -= a[r][k] * a[c][k];
                if (r == c && !(sum > 0))
                    throw new ArithmeticException("The columns of the model depend on each other.");
                a[r][c] = r == c ? Math.sqrt(sum) : sum / a[c][c];
            }
        for (var r = 0; r < n; r++) {
            for (var k = 0; k < r; k++) b[r] -= a[r][k] * b[k];
            b[r] /= a[r][r];
        }
        for (var r = n - 1; r >= 0; r--) {
            for (var k = r + 1; k < n; k++) b[r] -= a[k][r] * b[k];
            b[r] /= a[r][r];
        }
        return b;
    }
}
