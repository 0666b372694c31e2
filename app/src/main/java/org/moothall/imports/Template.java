package org.moothall.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text with places for columns: `{a|b}` is the first of the columns a and b that is not empty.
public record Template(String written, List<Part> parts) {

    public record Part(String before, List<String> columns) {}

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    public static Template of(String written) {
        var parts = new ArrayList<Part>();
        var places = PLACE.matcher(written);
        int end = 0;
        while (places.find()) {
            parts.add(new Part(
                    written.substring(end, places.start()),
                    List.of(places.group(1).split("\\|", -1))));
            end = places.end();
        }
        parts.add(new Part(written.substring(end), List.of()));
        return new Template(written, List.copyOf(parts));
    }

    public String fill(Row row) {
        if (parts.size() == 1) return parts.getFirst().before().strip();
        if (single()) return first(parts.getFirst().columns(), row);
        var filled = new StringBuilder();
        for (var part : parts) filled.append(part.before()).append(first(part.columns(), row));
        return filled.toString().strip();
    }

    /// Nothing but one place.
    private boolean single() {
        return parts.size() == 2
                && parts.get(0).before().isEmpty()
                && parts.get(1).before().isEmpty();
    }

    private static String first(List<String> columns, Row row) {
        for (var column : columns) {
            var value = row.of(column);
            if (!value.isEmpty()) return value;
        }
        return "";
    }

    /// Every column it names; a file must have at least one of each place's.
    public List<List<String>> places() {
        return parts.stream()
                .map(Part::columns)
                .filter(columns -> !columns.isEmpty())
                .toList();
    }
}
