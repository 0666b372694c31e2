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
        var filled = new StringBuilder();
        for (var part : parts) {
            filled.append(part.before());
            part.columns().stream()
                    .map(row::of)
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .ifPresent(filled::append);
        }
        return filled.toString().strip();
    }

    /// Every column it names; a file must have at least one of each place's.
    public List<List<String>> places() {
        return parts.stream()
                .map(Part::columns)
                .filter(columns -> !columns.isEmpty())
                .toList();
    }
}
