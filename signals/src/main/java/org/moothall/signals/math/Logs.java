package org.moothall.signals.math;

/// What is asked of small counts over and over, worked out once.
public final class Logs {

    private static final int MANY = 4096;
    private static final double[] TIMES = new double[MANY];
    private static final double[] TWO_THIRDS = new double[MANY];

    static {
        for (var y = 1; y < MANY; y++) {
            TIMES[y] = y * Math.log(y);
            TWO_THIRDS[y] = Math.pow(y, 2.0 / 3);
        }
    }

    private Logs() {}

    /// y log y.
    public static double times(double y) {
        return y < MANY ? TIMES[(int) y] : y * Math.log(y);
    }

    /// y^(2/3).
    public static double twoThirds(double y) {
        return y < MANY ? TWO_THIRDS[(int) y] : Math.pow(y, 2.0 / 3);
    }
}
