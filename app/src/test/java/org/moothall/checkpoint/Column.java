package org.moothall.checkpoint;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A column, and what else could stand in it.
///
/// @param type as PostgreSQL calls it
record Column(String table, String name, String type) {

    String full() {
        return table + "." + name;
    }

    /// The same value with one byte changed, or the next one.
    @Nullable
    String other(@Nullable String before, Random random) {
        if (before == null)
            return switch (type) {
                case "text" -> "x";
                case "timestamptz" -> "2026-11-26 10:00:00+00";
                default -> null;
            };
        return switch (type) {
            case "int4", "int8" -> String.valueOf(Long.parseLong(before) ^ 1);
            case "bool" -> before.equals("t") || before.equals("true") ? "f" : "t";
            case "date" -> LocalDate.parse(before).plusDays(1).toString();
            case "timestamptz" -> before.replaceFirst("(\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?", "$1.123457");
            case "_text" -> before.equals("{}") ? "{x}" : before.replaceFirst("(\\p{Alnum})", "_");
            case "bytea" -> flipped(before, 2 + random.nextInt(before.length() - 2), "0123456789abcdef");
            case "uuid" -> flipped(before, random.nextInt(8), "0123456789abcdef");
            default -> before.isEmpty() ? "x" : flipped(before, random.nextInt(before.length()), "01abAB");
        };
    }

    private static String flipped(String value, int at, String letters) {
        var was = value.charAt(at);
        var is = letters.charAt((letters.indexOf(was) + 1) % letters.length());
        return value.substring(0, at) + is + value.substring(at + 1);
    }
}
