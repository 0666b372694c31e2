package org.moothall.signals.daily;

/// What is a smooth course of time in a [DayModel]: level, slope and the waves of the year.
///
/// @param today from which time is counted
record Course(int today, boolean sloped, int waves) {

    static final double YEAR = 365.25;

    /// Columns of a day.
    int width() {
        return 1 + (sloped ? 1 : 0) + 2 * waves;
    }

    /// Writes a day's columns into `row`, beginning at `at`.
    void fill(double[] row, int at, int day) {
        var next = at;
        row[next++] = 1;
        if (sloped) row[next++] = (day - today) / YEAR;
        var angle = 2 * Math.PI / YEAR * day;
        for (var wave = 1; wave <= waves; wave++) {
            row[next++] = Math.cos(wave * angle);
            row[next++] = Math.sin(wave * angle);
        }
    }
}
