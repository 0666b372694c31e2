package org.moothall.gauges;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as a gauge shows them.
public final class Written {

    private static final int DECIMALS = 3;

    private Written() {}

    public static String number(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
