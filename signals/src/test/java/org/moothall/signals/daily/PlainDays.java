package org.moothall.signals.daily;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The model of days in the plainest way: Newton's steps on the penalised likelihood with all columns written out,
/// without any shortcut.
final class PlainDays {

    private final double[][] x;
    private final double[] y;
    private final double[] held;
    double[] beta;
    private double[][] information;

    PlainDays(double[][] x, double[] y, double[] held) {
        this.x = x;
        this.y = y;
        this.held = held;
        beta = new double[held.length];
        beta[0] = Math.log(Arrays.stream(y).average().orElseThrow());
        information = new double[held.length][held.length];
        for (var step = 0; step < 60; step++) newton();
    }

    private void newton() {
        var p = held.length;
        information = new double[p][p];
        var score = new double[p];
        score[0] = 0.5;
        for (var j = 0; j < p; j++) {
            score[j] -= held[j] * beta[j];
            information[j][j] = held[j];
        }
        for (var i = 0; i < y.length; i++) {
            var m = mean(i);
            for (var j = 0; j < p; j++) {
                score[j] += (y[i] - m) * x[i][j];
                for (var k = 0; k < p; k++) information[j][k] += m * x[i][j] * x[i][k];
            }
        }
        var step = gauss(information, score);
        for (var j = 0; j < p; j++) beta[j] += step[j];
    }

    double mean(int i) {
        return Math.exp(IntStream.range(0, beta.length)
                .mapToDouble(j -> x[i][j] * beta[j])
                .sum());
    }

    double variance(double[] c) {
        var v = gauss(information, c);
        return IntStream.range(0, c.length).mapToDouble(j -> c[j] * v[j]).sum();
    }

    double phi() {
        var bound = 0.0;
        for (var j = 0; j < held.length; j++) {
            var unit = new double[held.length];
            unit[j] = 1;
            bound += held[j] * variance(unit);
        }
        var squares = 0.0;
        for (var i = 0; i < y.length; i++) squares += Math.pow(y[i] - mean(i), 2) / mean(i);
        return squares / (y.length - held.length + bound);
    }

    private static double[] gauss(double[][] a, double[] b) {
        var n = b.length;
        var rows = new double[n][];
        for (var r = 0; r < n; r++) {
            rows[r] = Arrays.copyOf(a[r], n + 1);
            rows[r][n] = b[r];
        }
        for (var r = 0; r < n; r++)
            for (var other = 0; other < n; other++) {
                if (other == r) continue;
                var factor = rows[other][r] / rows[r][r];
                for (var c = r; c <= n; c++) rows[other][c] -= factor * rows[r][c];
            }
        return IntStream.range(0, n).mapToDouble(r -> rows[r][n] / rows[r][r]).toArray();
    }

    static double[] columns(Days days, int day, int today, int waves) {
        var row = new double[2 + 2 * waves + 8];
        row[0] = 1;
        row[1] = (day - today) / 365.25;
        for (var wave = 0; wave < waves; wave++) {
            row[2 + 2 * wave] = Math.cos((wave + 1) * 2 * Math.PI * day / 365.25);
            row[3 + 2 * wave] = Math.sin((wave + 1) * 2 * Math.PI * day / 365.25);
        }
        row[2 + 2 * waves + days.types()[day]] = 1;
        if (days.types()[day] == 7) row[2 + 2 * waves + 6] = 1;
        return row;
    }
}
