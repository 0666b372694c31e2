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
import org.moothall.Desk;
import org.moothall.journal.Break;
import org.moothall.journal.Inspection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/// One changed byte, anywhere in what is covered, is found and said where. Which columns there are is read from the
/// schema, so that a new one is covered or stands in `NOT_COVERED` with its reason.
@CityTest
@Import({Desk.class, History.class})
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
        history.lines(300);
        checkpoints.make().orElseThrow();
        history.lines(300);
        checkpoints.make().orElseThrow();
        written = true;
    }

    private record Column(String table, String name, String type) {

        String full() {
            return table + "." + name;
        }
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
                    if (found.stream().noneMatch(one -> one.table().equals(column.table())))
                        unnoticed.add(column.full() + ": " + row + " " + found);
                    back(database, column, row);
                }
        });
        assertThat(unnoticed).isEmpty();
        assertThat(history.broken()).isEmpty();
        assertThat(tried)
                .hasSizeGreaterThan(60)
                .contains("casework.entry.note", "letters.letter.answers", "seal.closing.at");
    }

    @Test
    void every_table_that_holds_history_is_covered() {
        assertThat(inspection.tables())
                .containsExactlyInAnyOrder(
                        "casework.entry", "letters.letter", "letters.service", "seal.opening", "seal.closing");
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
                var found = query.executeQuery("select ctid::text, %s::text from %s%s order by random() limit %d"
                        .formatted(column.name(), column.table(), only, ROWS))) {
            while (found.next()) rows.add(new Row(found.getString(1), found.getString(2)));
        }
        return rows;
    }

    /// False where the database itself refuses what was tried. The row lies elsewhere afterwards.
    private boolean changed(Connection database, Column column, Row row) throws SQLException {
        var to = other(column, row.before());
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

    /// The same value with one byte changed, or the next one.
    private String other(Column column, String before) {
        if (before == null)
            return switch (column.type()) {
                case "text" -> "x";
                case "timestamptz" -> "2026-11-26 10:00:00+00";
                default -> null;
            };
        return switch (column.type()) {
            case "int4", "int8" -> String.valueOf(Long.parseLong(before) ^ 1);
            case "bool" -> before.equals("t") || before.equals("true") ? "f" : "t";
            case "date" -> java.time.LocalDate.parse(before).plusDays(1).toString();
            case "timestamptz" -> before.replaceFirst("(\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?", "$1.123457");
            case "_text" -> before.equals("{}") ? "{x}" : before.replaceFirst("(\\p{Alnum})", "_");
            case "bytea" -> flipped(before, 2 + random.nextInt(before.length() - 2), "0123456789abcdef");
            case "uuid" -> flipped(before, random.nextInt(8), "0123456789abcdef");
            default -> before.isEmpty() ? "x" : flipped(before, random.nextInt(before.length()), "01abAB");
        };
    }

    private static String flipped(String value, int at, String letters) {
        var was = value.charAt(at);
        var is = letters.charAt((letters.indexOf(was) + 1) % letters.length());
        return value.substring(0, at) + is + value.substring(at + 1);
    }

    @Test
    void a_line_that_is_deleted_inserted_or_swapped_is_found() {
        var lamp = history.lamp(worker, 3);
        checkpoints.make().orElseThrow();
        var id = lamp.caseId().value();
        undone(
                "journal.line",
                "delete from journal.line where record = '%s' and position = 2".formatted(id),
                "line 3: it does not follow line 1",
                "line 2: a checkpoint has it, and it is gone");
        undone(
                "journal.line",
                "delete from journal.line where record = '%s' and position = (select max(position) from journal.line where record = '%s')"
                        .formatted(id, id),
                "a checkpoint has it, and it is gone");
        undone(
                "journal.line",
                "delete from journal.line where record = '%s'".formatted(id),
                "row 1: no line of the journal holds it",
                "line 1: a checkpoint has it, and it is gone");
        undone(
                "journal.line",
                "insert into journal.line select record, position + 100, at, actor, act, detail, previous_hash, hash, salt, holds from journal.line where record = '%s' and position = 1"
                        .formatted(id),
                "line 101: it does not follow line");
        undone(
                "journal.line",
                "update journal.line set position = 5 - position where record = '%s' and position in (2, 3)"
                        .formatted(id),
                "line 2: previous_hash is not the hash of the line before it");
        undone(
                "casework.entry",
                "delete from casework.entry where case_id = '%s' and position = 2".formatted(id),
                "row 2: line 3 holds it, and it is gone");
        undone(
                "casework.entry",
                "insert into casework.entry (case_id, position, verb, from_step, to_step, actor, note, open, attachments, at) select case_id, 99, verb, from_step, to_step, actor, note, open, attachments, at from casework.entry where case_id = '%s' and position = 1"
                        .formatted(id),
                "row 99: no line of the journal holds it");
        undone(
                "checkpoint.checkpoint",
                "delete from checkpoint.checkpoint where number = (select max(number) from checkpoint.checkpoint)",
                "the one that took in the last lines is gone");
        undone("checkpoint.leaf", "delete from checkpoint.leaf where place = 7", "leaf 7: it is gone");
        undone("journal.attachment_content", "delete from journal.attachment_content", "is gone");
    }

    /// Does it, hears what is found, and puts the table back.
    private void undone(String table, String sql, String... found) {
        history.tamper(database -> {
            History.run(database, "create table public.kept as table " + table);
            History.run(database, sql);
            var sentences = history.broken().stream().map(Break::sentence).toList();
            for (var one : found) assertThat(sentences).anyMatch(sentence -> sentence.contains(one));
            History.run(database, "delete from " + table);
            History.run(database, "insert into %s table public.kept".formatted(table));
            History.run(database, "drop table public.kept");
        });
        assertThat(history.broken()).isEmpty();
    }
}
