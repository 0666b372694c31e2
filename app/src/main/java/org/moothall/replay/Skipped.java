package org.moothall.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import org.moothall.imports.Row;

/// Rows that count nothing, and why.
final class Skipped {

    private final Map<String, Integer> reasons = new LinkedHashMap<>();
    private long firstLine;

    void add(Row row, String why) {
        if (reasons.isEmpty()) firstLine = row.line();
        reasons.merge(why.replaceAll("“[^”]*”", "“…”"), 1, Integer::sum);
    }

    /// Empty where there was none.
    String words() {
        if (reasons.isEmpty()) return "";
        var words = new StringBuilder(". Left out:");
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(reason -> words.append(" %,d rows: %s;".formatted(reason.getValue(), reason.getKey())));
        return words + " the first is line " + firstLine;
    }
}
