package org.moothall.detect;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.moothall.detect.Days.Type;
import org.moothall.signals.daily.Days;

/// Past days so far beyond all others that after them, for as long as they are remembered, nothing would be
/// unusual any more: a storm that brought two hundred times as many. Weighing past outbreaks less is not
/// enough for these, as they are what the scatter is measured by.
///
/// On the scale of roots, where counts scatter alike (by 1/2 where they are Poisson), such a day lies more
/// than ten times as far above the middle of all days of its kind, of work or of rest, as half of these
/// days do at most, or as Poisson counts would.
final class Storms {

    private static final double FAR = 10, NORMAL = 1.4826, POISSON = 0.5;

    private Storms() {}

    /// Marks them as days that nothing is learnt from.
    ///
    /// @param until days from this one on are not looked at
    static void leaveOut(Days series, int until) {
        for (var rest : new boolean[] {false, true}) {
            var days = IntStream.range(0, until)
                    .filter(day -> series.known()[day] > 0 && rests(series.types()[day]) == rest)
                    .toArray();
            if (days.length > 0) leaveOut(series, days);
        }
    }

    static boolean rests(int type) {
        return type == Type.SATURDAY.ordinal() || type == Type.SUNDAY.ordinal() || type == Type.HOLIDAY.ordinal();
    }

    private static void leaveOut(Days series, int[] days) {
        var roots = IntStream.of(days)
                .mapToDouble(day -> Math.sqrt(series.counts()[day] / series.known()[day]))
                .toArray();
        var middle = middle(roots);
        var spread =
                middle(Arrays.stream(roots).map(root -> Math.abs(root - middle)).toArray());
        var far = middle + FAR * Math.max(POISSON, NORMAL * spread);
        for (var i = 0; i < days.length; i++) if (roots[i] > far) series.left()[days[i]] = true;
    }

    private static double middle(double[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElse(0);
    }
}
