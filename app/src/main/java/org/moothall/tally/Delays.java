package org.moothall.tally;

import java.util.Arrays;
import java.util.List;
import org.moothall.tally.TallyStore.Delay;

/// How much of what happened on a day is known so many days later.
final class Delays {

    /// Of fewer nothing is said: all is taken for known at once.
    static final int ENOUGH = 200;

    /// Less than this no day is taken for: a day of which hardly anything is known says nothing.
    private static final double LEAST = 0.05;

    private Delays() {}

    /// @param horizon days after which all is known
    static double[] of(List<Delay> delays, int horizon) {
        var shares = new double[horizon];
        var all = delays.stream().mapToInt(Delay::number).sum();
        if (all < ENOUGH) {
            Arrays.fill(shares, 1);
            return shares;
        }
        var sofar = 0.0;
        for (var lag = 0; lag < horizon; lag++) {
            for (var delay : delays) if (delay.lag() == lag) sofar += delay.number();
            shares[lag] = Math.clamp(sofar / all, LEAST, 1);
        }
        return shares;
    }
}
