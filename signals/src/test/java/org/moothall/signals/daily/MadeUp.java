package org.moothall.signals.daily;

import java.util.Random;
import java.util.stream.IntStream;
import org.moothall.signals.Answers;
import org.moothall.signals.math.NegativeBinomial;

/// Days of a made-up office: Sundays a third of Mondays, type 7 a holiday like a Sunday.
final class MadeUp {

    static final double[] WEEKDAYS = {1.35, 1.2, 1.1, 1.05, 1.1, 0.75, 0.45, 0.4};
    static final int[] SECOND = {0, 1, 2, 3, 4, 5, 6, 6};

    private MadeUp() {}

    static Days days(Random random, int n, double mean, double phi) {
        var counts = new double[n];
        var types = new int[n];
        for (var t = 0; t < n; t++) {
            types[t] = random.nextInt(36) == 0 ? 7 : t % 7;
            counts[t] = NegativeBinomial.quantile(1 - random.nextDouble(), mean * WEEKDAYS[types[t]], phi);
        }
        return Days.of(counts, types, SECOND);
    }

    static Days alike(double count, int n) {
        var types = IntStream.range(0, n).map(t -> t % 7).toArray();
        return Days.of(Answers.repeated(count, n), types, SECOND);
    }

    static Days with(Days days, int day, double more) {
        var counts = days.counts().clone();
        counts[day] += more;
        return new Days(counts, days.types(), days.second(), days.known(), days.left());
    }
}
