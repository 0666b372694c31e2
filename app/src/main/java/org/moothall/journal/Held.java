package org.moothall.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.moothall.kernel.Cells;

/// A row of another table that a line of the journal holds: the line keeps the digest of all its columns, and so no
/// byte of the row changes unnoticed though it stands there only once.
///
/// @param table `casework.entry`
/// @param key   what tells it from the other rows of the table within the record: no blank in it
public record Held(String table, String key, SequencedMap<String, String> cells) {

    public static Held of(String table, Object key, Record row) {
        return new Held(table, key.toString(), Cells.of(row));
    }

    /// The row's columns under the salt of the line that holds it.
    public Fields fields(String salt) {
        var named = new LinkedHashMap<String, String>();
        cells.forEach((column, value) -> named.put(table + "." + column, value));
        return new Fields(salt, named);
    }

    String written(String salt) {
        return table + " " + key + " " + fields(salt).digest();
    }

    /// A table whose rows are held, told by the module that owns it.
    ///
    /// @param key     its column that is the key of a row
    /// @param files   its columns that name attachments by digest
    /// @param instead its columns that name attachments which were let go for these
    /// @param records a statement: each `record` that has rows, in order, after `:after`, at most `:most`
    /// @param rows    a statement: every column of the rows of `:records`, and the record as `of_record`
    public record Table(
            String name, String key, List<String> files, List<String> instead, String records, String rows) {

        public Table(String name, String key, List<String> files, String records, String rows) {
            this(name, key, files, List.of(), records, rows);
        }
    }

    /// A module that owns such tables.
    public interface Owner {
        List<Table> held();
    }
}
