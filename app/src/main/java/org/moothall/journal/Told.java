package org.moothall.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.journal.JournalStore.Row;

/// One record as its lines tell it, and the rows of other tables that belong to it. Pure: finds what does not fit.
final class Told {

    private static final Pattern CASE = Pattern.compile("\"case\":\"([^\"]+)\"");

    private final UUID record;
    private final List<Row> lines;
    private final Map<String, List<Holding>> holdings = new HashMap<>();

    Told(UUID record, List<Row> lines) {
        this.record = record;
        this.lines = lines;
        for (var line : lines) line.held().lines().forEach(held -> note(line, held));
    }

    /// What a line says of a row; `digest` is what its columns come to under the line's salt.
    private record Holding(Row line, String digest) {

        boolean fits(Held row) {
            var salt = line.salt();
            return salt != null && row.fields(salt).digest().equals(digest);
        }
    }

    private void note(Row line, String held) {
        var end = held.lastIndexOf(' ');
        if (end > 0)
            holdings.computeIfAbsent(held.substring(0, end), row -> new ArrayList<>())
                    .add(new Holding(line, held.substring(end + 1)));
    }

    int many() {
        return lines.size();
    }

    String name() {
        for (var line : lines) {
            var found = CASE.matcher(line.detail());
            if (found.find()) return "case " + found.group(1);
        }
        return "record " + record;
    }

    /// Where the chain of lines does not hold.
    List<Break> broken() {
        var breaks = new ArrayList<Break>();
        var previous = Chain.START;
        var before = 0;
        for (var line : lines) {
            var what = wrong(line, previous, before);
            if (what != null) breaks.add(new Break("journal.line", name() + ", line " + line.position(), what));
            previous = line.hash();
            before = line.position();
        }
        return breaks;
    }

    private static @Nullable String wrong(Row line, String previous, int before) {
        if (line.position() != before + 1)
            return before == 0
                    ? "the lines before it are gone"
                    : "it does not follow line " + before + ", where lines are gone";
        if (!line.previousHash().equals(previous)) return "previous_hash is not the hash of the line before it";
        return line.follows(previous, before) ? null : "it is not what was written";
    }

    /// What the rows come to against what the lines hold; rows that no line holds are right where they still wait to
    /// be adopted.
    List<Break> held(List<Held> rows, boolean waits) {
        var missing = new HashMap<>(holdings);
        var breaks = new ArrayList<Break>();
        for (var row : rows) {
            var held = missing.remove(row.table() + " " + row.key());
            if (held == null) {
                if (!waits) breaks.add(of(row, "no line of the journal holds it; it was put in from outside"));
            } else if (!held.stream().allMatch(holding -> holding.fits(row)))
                breaks.add(of(
                        row,
                        "it is not what line " + held.getFirst().line().position() + " holds; a column was changed"));
        }
        missing.forEach((row, held) -> breaks.add(gone(row, held.getFirst().line())));
        return breaks;
    }

    /// The rows that no line holds.
    List<Held> unheld(List<Held> rows) {
        return rows.stream()
                .filter(row -> !holdings.containsKey(row.table() + " " + row.key()))
                .toList();
    }

    Break of(Held row, String what) {
        return new Break(row.table(), name() + ", row " + row.key(), what);
    }

    private Break gone(String row, Row line) {
        var key = row.substring(row.indexOf(' ') + 1);
        return new Break(
                row.substring(0, row.length() - key.length() - 1),
                name() + ", row " + key,
                "line " + line.position() + " holds it, and it is gone");
    }
}
