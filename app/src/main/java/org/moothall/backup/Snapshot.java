package org.moothall.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.moothall.archive.Parts;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/// All rows as they stand at one moment, while others go on working: one transaction that sees nothing later.
final class Snapshot implements AutoCloseable {

    /// What COPY writes must not hang on how a server is set; and a wall between rows must fail us, not hide rows.
    private static final List<String> SETTINGS = List.of(
            "set timezone = 'UTC'",
            "set datestyle = 'ISO, MDY'",
            "set intervalstyle = 'postgres'",
            "set bytea_output = 'hex'",
            "set extra_float_digits = 1",
            "set row_security = off",
            "set statement_timeout = 0",
            "set idle_in_transaction_session_timeout = 0");

    private final Connection database;
    private final CatalogStore catalog;
    private final CopyManager copy;
    private final List<Manifest.Table> tables;

    Snapshot(Connection database) throws SQLException {
        this.database = database;
        catalog = new CatalogStore(database);
        copy = database.unwrap(PGConnection.class).getCopyAPI();
        settle(database);
        database.setAutoCommit(false);
        catalog.run("set transaction isolation level repeatable read, read only");
        tables = catalog.tables();
        for (var table : tables) catalog.run("lock table " + table.name() + " in access share mode");
    }

    static void settle(Connection database) throws SQLException {
        for (var setting : SETTINGS) new CatalogStore(database).run(setting);
    }

    List<Manifest.Table> tables() {
        return tables;
    }

    /// Read after the rows: no number that a row bears is given again.
    List<Manifest.Sequence> sequences() throws SQLException {
        return catalog.sequences();
    }

    /// Writes each table as a part.
    List<Manifest.Sum> write(Parts.Writer out, Consumer<String> say) throws SQLException, IOException {
        var told = new Progress(say, "copied");
        var sums = new ArrayList<Manifest.Sum>();
        for (var table : tables) {
            out.begin(table.name());
            sums.add(rows(table, row -> {
                out.piece(row);
                told.row(table.name(), row.length);
            }));
            out.end();
        }
        return sums;
    }

    /// Only reads them.
    List<Manifest.Sum> sums(Consumer<String> say) throws SQLException, IOException {
        var told = new Progress(say, "read again");
        var sums = new ArrayList<Manifest.Sum>();
        for (var table : tables) sums.add(rows(table, row -> told.row(table.name(), row.length)));
        return sums;
    }

    private interface Taker {
        void take(byte[] row) throws IOException;
    }

    private Manifest.Sum rows(Manifest.Table table, Taker taker) throws SQLException, IOException {
        var summing = new Manifest.Summing();
        CopyOut rows = copy.copyOut("copy " + table.list() + " to stdout");
        try {
            for (var row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
                taker.take(row);
                summing.add(row);
            }
            return summing.of(table.name());
        } finally {
            if (rows.isActive()) rows.cancelCopy();
        }
    }

    @Override
    public void close() throws SQLException {
        database.rollback();
        database.setAutoCommit(true);
    }

    /// Says every few seconds how far something is.
    static final class Progress {

        private static final long PAUSE_NS = Duration.ofSeconds(5).toNanos();
        private final Consumer<String> say;
        private final String done;
        private long bytes;
        private long last = System.nanoTime();

        Progress(Consumer<String> say, String done) {
            this.say = say;
            this.done = done;
        }

        void row(String table, int length) {
            bytes += length;
            if (System.nanoTime() - last < PAUSE_NS) return;
            last = System.nanoTime();
            say.accept("  %s %s, now %s".formatted(size(bytes), done, table));
        }

        static String size(long bytes) {
            return bytes < 1 << 20
                    ? "%d KB".formatted((bytes + 1023) / 1024)
                    : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
        }
    }
}
