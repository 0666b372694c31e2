package org.moothall.deadline;

import java.util.regex.Pattern;

/// A length of time as a rule writes it: `2h` two hours round the clock, `15d` fifteen calendar days, `5wd` five
/// working days of the city's calendar, `given` until the date that the starting act itself names.
public record Within(int amount, Unit unit) {

    public enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS,
        GIVEN
    }

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})(h|d|wd)");

    /// Whether two lengths are in the same unit, so that one can be added to the other.
    public boolean like(Within other) {
        return unit == other.unit;
    }

    Within plus(int more) {
        return new Within(amount + more, unit);
    }

    /// Whether these words are a length of time that can be counted.
    public static boolean written(String words) {
        return WRITTEN.matcher(words).matches();
    }

    /// As a rule writes it.
    public String written() {
        return switch (unit) {
            case HOURS -> amount + "h";
            case DAYS -> amount + "d";
            case WORKING_DAYS -> amount + "wd";
            case GIVEN -> "given";
        };
    }

    public static Within of(String written) {
        if (written.equals("given")) return new Within(0, Unit.GIVEN);
        var parts = WRITTEN.matcher(written);
        if (!parts.matches())
            throw new IllegalArgumentException("“" + written + "” is no length of time: write 2h, 15d, 5wd or given.");
        var unit = switch (parts.group(2)) {
            case "h" -> Unit.HOURS;
            case "d" -> Unit.DAYS;
            default -> Unit.WORKING_DAYS;
        };
        return new Within(Integer.parseInt(parts.group(1)), unit);
    }
}
