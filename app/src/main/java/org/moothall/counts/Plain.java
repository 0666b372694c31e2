package org.moothall.counts;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.moothall.kernel.CannotStart;

/// SaTScan's own files: no heading, cells with blanks between them.
final class Plain {

    private Plain() {}

    static boolean is(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /// @param columns what the cells are; all further ones together are a kind
    static Table read(Path file, List<String> columns) {
        var rows = new ArrayList<Table.Row>();
        var line = 0L;
        for (var text : lines(file)) {
            line++;
            if (!text.isBlank()) rows.add(row(file, line, text.strip().split("\\s+"), columns.size()));
        }
        if (rows.isEmpty()) throw new CannotStart(file + " is empty.");
        var all = new ArrayList<>(columns);
        all.add("kind");
        return new Table(file, all, rows);
    }

    private static Table.Row row(Path file, long line, String[] cells, int columns) {
        if (cells.length < columns)
            throw new CannotStart("%s, line %d: %d cells where %d are needed; complete the line."
                    .formatted(file, line, cells.length, columns));
        var row = new ArrayList<>(List.of(cells).subList(0, columns));
        row.add(String.join(" ", List.of(cells).subList(columns, cells.length)));
        return new Table.Row(line, row);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new CannotStart(file + " is not UTF-8; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new CannotStart("There is no file %s that can be read; check its name.".formatted(file), e);
        }
    }
}
