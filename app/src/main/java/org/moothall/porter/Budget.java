package org.moothall.porter;

import java.time.Duration;
import java.util.Locale;
import org.moothall.kernel.CannotStart;
import org.springframework.boot.convert.DurationStyle;

/// How many may come through a door in a while: from one client, and from one network.
record Budget(int client, int network, Duration each) {

    /// @param written `20 200 10m`
    static Budget of(String setting, String written) {
        var parts = written.strip().split("\\s+");
        try {
            var budget = new Budget(
                    Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), DurationStyle.detectAndParse(parts[2]));
            if (parts.length == 3 && budget.client > 0 && budget.network >= budget.client && budget.each.isPositive())
                return budget;
        } catch (IllegalArgumentException | IndexOutOfBoundsException unread) {
            // told below
        }
        throw new CannotStart(
                "%s is “%s”. Write how many a client and how many a network may send in which time, for instance 20 200 10m."
                        .formatted(setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), written));
    }
}
