package org.moothall.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.moothall.archive.Parts;
import org.moothall.kernel.CannotStart;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills the tables of a freshly migrated database from a backup's parts: all in one transaction, with references and
/// triggers away meanwhile, which come back, and are proved, before it ends.
final class Refill {

    private final Connection database;
    private final CatalogStore catalog;

    Refill(Connection database) {
        this.database = database;
        this.catalog = new CatalogStore(database);
    }

    /// @param also hears of each part that is no table, and reads it
    Manifest.End from(Parts.Reader in, Manifest.Head head, Consumer<String> also, Consumer<String> say)
            throws SQLException {
        Snapshot.settle(database);
        if (!catalog.tables().equals(head.tables()))
            throw new CannotStart(
                    "The backup's tables are not those that its migrations build here; it comes from another Moothall.");
        database.setAutoCommit(false);
        var away = catalog.inTheWay();
        for (var one : away) catalog.run(one.before());
        catalog.run("truncate "
                + String.join(
                        ", ", head.tables().stream().map(Manifest.Table::name).toList()));
        var sums = tables(in, head.tables(), say);
        var end = others(in, also);
        if (!end.sums().equals(sums))
            throw new CannotStart("The backup's tables are not as its own end says: it was put together from others.");
        for (var sequence : end.sequences()) set(sequence, 0);
        for (var one : away.reversed()) catalog.run(one.after());
        database.commit();
        database.setAutoCommit(true);
        catalog.run("analyze");
        return end;
    }

    /// Moves on the numbers that people hear of, so that none given since the backup is given again.
    void leap(List<Manifest.Sequence> sequences, int by) throws SQLException {
        for (var sequence : sequences) if (sequence.alone()) set(sequence, by);
    }

    private void set(Manifest.Sequence sequence, int more) throws SQLException {
        catalog.run("select setval('%s', %d)".formatted(sequence.name().replace("'", "''"), sequence.last() + more));
    }

    private List<Manifest.Sum> tables(Parts.Reader in, List<Manifest.Table> tables, Consumer<String> say)
            throws SQLException {
        var told = new Snapshot.Progress(say, "put back");
        var sums = new ArrayList<Manifest.Sum>();
        for (var table : tables) {
            if (!in.next().equals(table.name()))
                throw new CannotStart(
                        "The backup's tables do not stand in their order; %s is missing.".formatted(table.name()));
            sums.add(table(in, table, told));
        }
        return sums;
    }

    private Manifest.Sum table(Parts.Reader in, Manifest.Table table, Snapshot.Progress told) throws SQLException {
        var summing = new Manifest.Summing();
        CopyIn rows = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.list() + " from stdin");
        try {
            for (var row = in.piece(); row != null; row = in.piece()) {
                rows.writeToCopy(row, 0, row.length);
                summing.add(row);
                told.row(table.name(), row.length);
            }
            rows.endCopy();
            return summing.of(table.name());
        } finally {
            if (rows.isActive()) rows.cancelCopy();
        }
    }

    private static Manifest.End others(Parts.Reader in, Consumer<String> also) {
        for (var part = in.next(); !part.equals(Parts.END); part = in.next()) also.accept(part);
        return Manifest.read(Manifest.End.class, in.whole());
    }
}
