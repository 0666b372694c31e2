package org.moothall.vigil;

import org.moothall.city.Entry;
import org.moothall.figures.Veil;

/// Fields that several kinds of rules have.
final class Fields {

    static final int MOST = 10_000;
    private static final int LEAST_WEEKS = 1, MOST_WEEKS = 52;

    private Fields() {}

    /// Kinds, and how many of them, or how many more than usual.
    static void counted(Entry rule) {
        kinds(rule);
        if (!rule.has("least") && !rule.has("factor"))
            rule.fault("The rule does not say from how many on.", "Write least: 10, or factor: 2 with weeks: 4.");
        if (rule.has("least")) rule.whole("least", Veil.FEW, MOST);
        if (rule.has("factor")) factor(rule);
        if (rule.has("factor") || rule.has("weeks")) rule.whole("weeks", LEAST_WEEKS, MOST_WEEKS);
    }

    static void kinds(Entry rule) {
        rule.refers("of", "matter");
    }

    private static void factor(Entry rule) {
        var factor = rule.content().get("factor");
        if (!factor.isNumber() || factor.asDouble() <= 1)
            rule.fault("factor", "“%s” is no factor above 1.".formatted(factor.asString()), "Write factor: 2, or 1.5.");
    }
}
