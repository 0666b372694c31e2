package org.moothall.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.journal.Inspection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/// One changed byte, anywhere in what is covered, is found and said where. Which columns there are is read from the
/// schema, so that a new one is covered or stands in `NOT_COVERED` with its reason.
@CityTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class TamperingTest {

    private static final Map<String, String> NOT_COVERED = Map.of(
            "journal.line.tx", "says only where to look for new lines",
            "checkpoint.checkpoint.horizon", "says only where to look for new lines",
            "checkpoint.checkpoint.cluster", "says only where to look for new lines",
            "journal.attachment_content.thumbnail", "made of the content, and may be made again");

    private static final List<String> OURS = List.of(
            "journal.line",
            "journal.attachment_content",
            "checkpoint.leaf",
            "checkpoint.node",
            "checkpoint.checkpoint");

    private static final int ROWS = 3;

    @Autowired
    History history;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    Inspection inspection;

    @Autowired
    Browser worker;

    private static boolean written;

    private final Random random = new Random(20261126);

    @BeforeEach
    void a_history() {
        if (written) return;
        history.lamp(worker, 1);
        history.lamp(worker, 2);
        history.complaint(worker);
        history.lines(300);
        var _ = checkpoints.make().orElseThrow();
        history.lines(300);
        var _ = checkpoints.make().orElseThrow();
        written = true;
    }

    @Test
    void one_changed_byte_in_any_column_is_found_and_said_where() {
        assertThat(history.broken()).isEmpty();
        var unnoticed = new ArrayList<String>();
        var tried = new TreeSet<String>();
        history.tamper(database -> {
            for (var column : columns(database))
                for (var row : rows(database, column)) {
                    if (!changed(database, column, row)) continue;
                    tried.add(column.full());
                    var found = history.broken();
                    if (found.stream().noneMatch(one -> one.sentence().contains(column.table())))
                        unnoticed.add(column.full() + ": " + row + " " + found);
                    back(database, column, row);
                }
        });
        assertThat(unnoticed).isEmpty();
        assertThat(history.broken()).isEmpty();
        assertThat(tried)
                .hasSizeGreaterThan(60)
                .contains("casework.entry.note", "letters.letter.answers", "seal.closing.at")
                .contains("disclosure.opening.sentence", "disclosure.closing.at");
    }

    @Test
    void every_table_that_holds_history_is_covered() {
        assertThat(inspection.tables())
                .containsExactlyInAnyOrder(
                        "casework.entry",
                        "disclosure.opening",
                        "disclosure.closing",
                        "letters.letter",
                        "letters.service",
                        "presence.check_in",
                        "retention.hold",
                        "retention.lifted",
                        "retention.erased",
                        "seal.named",
                        "seal.opening",
                        "seal.closing",
                        "shift.handover",
                        "shift.item",
                        "shift.signature",
                        "shift.remark",
                        "shift.line",
                        "warning.answer");
    }

    private List<Column> columns(Connection database) throws SQLException {
        var tables = new ArrayList<>(OURS);
        tables.addAll(inspection.tables());
        var columns = new ArrayList<Column>();
        try (var query = database.prepareStatement(
                "select column_name, udt_name from information_schema.columns where table_schema || '.' || table_name = ?")) {
            for (var table : tables) {
                query.setString(1, table);
                try (var found = query.executeQuery()) {
                    while (found.next()) columns.add(new Column(table, found.getString(1), found.getString(2)));
                }
            }
        }
        columns.removeIf(column -> NOT_COVERED.containsKey(column.full()));
        return columns;
    }

    private record Row(String id, String before) {}

    /// Some rows by where they lie, and what they have there.
    private List<Row> rows(Connection database, Column column) throws SQLException {
        var only = column.table().equals("letters.letter") ? " where state = 'ISSUED'" : "";
        var rows = new ArrayList<Row>();
        try (var query = database.createStatement();
                var found = query.executeQuery("select ctid::text, %s::text from %s%s order by md5(ctid::text) limit %d"
                        .formatted(column.name(), column.table(), only, ROWS))) {
            while (found.next()) rows.add(new Row(found.getString(1), found.getString(2)));
        }
        return rows;
    }

    /// False where the database itself refuses what was tried. The row lies elsewhere afterwards.
    private boolean changed(Connection database, Column column, Row row) throws SQLException {
        var to = column.other(row.before(), random);
        return to != null && set(database, column, row.id(), to);
    }

    private void back(Connection database, Column column, Row row) throws SQLException {
        try (var query = database.createStatement();
                var found = query.executeQuery(
                        "select ctid::text from %s where xmin::text = '%s'".formatted(column.table(), last))) {
            if (!found.next()) throw new IllegalStateException("the changed row is gone");
            assertThat(set(database, column, found.getString(1), row.before())).isTrue();
        }
    }

    private String last = "";

    private boolean set(Connection database, Column column, String id, String to) throws SQLException {
        try (var update = database.prepareStatement("update %s set %s = ?::%s where ctid = ?::tid returning xmin::text"
                .formatted(column.table(), column.name(), column.type()))) {
            update.setString(1, to);
            update.setString(2, id);
            try (var found = update.executeQuery()) {
                if (!found.next()) throw new IllegalStateException("row " + id + " is gone");
                last = found.getString(1);
                return true;
            }
        } catch (SQLException refused) {
            if (Set.of("23514", "23505", "22P02").contains(refused.getSQLState())) return false;
            throw refused;
        }
    }
}
