package org.moothall.imports;

import java.util.Map;

/// One row of a file: the line it began on (from 1, the heading counts) and its columns by name. Absent and empty
/// are the same.
public record Row(long line, Map<String, String> columns) {

    public String of(String column) {
        return columns.getOrDefault(column, "").strip();
    }
}
