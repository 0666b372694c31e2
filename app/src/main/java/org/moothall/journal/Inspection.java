package org.moothall.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.journal.JournalStore.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// Proves records whole, or says what is not: each chain of lines, and every row that lines hold.
@Service
public class Inspection {

    /// Before all records.
    public static final UUID FIRST = new UUID(0, 0);

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final InspectionStore store;
    private final Journal journal;
    private final SealedFiles files;
    private final List<Held.Table> tables;

    Inspection(InspectionStore store, Journal journal, SealedFiles files, List<Held.Owner> owners) {
        this.store = store;
        this.journal = journal;
        this.files = files;
        this.tables = owners.stream().flatMap(owner -> owner.held().stream()).toList();
    }

    /// The tables whose rows are held.
    public List<String> tables() {
        return tables.stream().map(Held.Table::name).toList();
    }

    /// The next records that there is anything of, lines or rows, in order.
    public List<UUID> records(UUID after, int most) {
        return Stream.concat(Stream.of(InspectionStore.RECORDS), tables.stream().map(Held.Table::records))
                .flatMap(statement -> store.records(statement, after, most).stream())
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .limit(most)
                .toList();
    }

    /// @param waiting records whose rows from before are not yet held
    public record Found(List<Break> breaks, int lines, int rows, int waiting) {}

    public Found of(List<UUID> records) {
        var told = told(records);
        var rows = rows(records);
        var waiting = new HashSet<>(store.fromBefore(records));
        var breaks = new ArrayList<Break>();
        told.forEach((record, one) -> {
            breaks.addAll(one.broken());
            breaks.addAll(one.held(of(rows, record), waiting.contains(record)));
        });
        breaks.addAll(lost(told, rows));
        return new Found(breaks, told.values().stream().mapToInt(Told::many).sum(), many(rows), waiting.size());
    }

    private static int many(Map<UUID, List<Held>> rows) {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    private static List<Held> of(Map<UUID, List<Held>> rows, UUID record) {
        return rows.getOrDefault(record, List.of());
    }

    /// The rows that belong to a record.
    public List<Held> rows(UUID record) {
        return of(rows(List.of(record)), record);
    }

    /// A line as a link of its record's chain.
    ///
    /// @param fields null for lines from before fields had salts
    /// @param holds  the rows that it holds, as `casework.entry 3`
    public record Link(int position, String hash, @Nullable Fields fields, List<String> holds) {

        private static Link of(Row row) {
            var salt = row.salt();
            return new Link(
                    row.position(),
                    row.hash(),
                    salt == null ? null : Chain.fields(row, salt),
                    row.held()
                            .lines()
                            .map(held -> held.substring(0, Math.max(0, held.lastIndexOf(' '))))
                            .toList());
        }
    }

    public List<Link> links(UUID record) {
        return store.lines(List.of(record)).stream().map(Link::of).toList();
    }

    /// What a record is called: its case's number where the journal knows it.
    public String name(UUID record) {
        return new Told(record, store.lines(List.of(record))).name();
    }

    private Map<UUID, Told> told(List<UUID> records) {
        var lines = store.lines(records).stream().collect(Collectors.groupingBy(Row::record));
        return records.stream()
                .collect(Collectors.toMap(one -> one, one -> new Told(one, lines.getOrDefault(one, List.of()))));
    }

    private Map<UUID, List<Held>> rows(List<UUID> records) {
        var rows = new HashMap<UUID, List<Held>>();
        for (var table : tables)
            for (var cells : store.rows(table, records)) {
                var record = UUID.fromString(cells.remove("of_record"));
                rows.computeIfAbsent(record, one -> new ArrayList<>())
                        .add(new Held(table.name(), cells.getOrDefault(table.key(), ""), cells));
            }
        return rows;
    }

    /// Rows that name an attachment which is gone, and no row of theirs says what stands in its place.
    private List<Break> lost(Map<UUID, Told> told, Map<UUID, List<Held>> rows) {
        var named = digests(rows, Held.Table::files);
        var kept = new HashSet<>(store.kept(named));
        kept.addAll(digests(rows, Held.Table::instead));
        var breaks = new ArrayList<Break>();
        rows.forEach((record, all) -> all.forEach(row -> digests(row, Held.Table::files)
                .filter(digest -> !kept.contains(digest))
                .forEach(digest -> breaks.add(told.getOrDefault(record, new Told(record, List.of()))
                        .of(row, "its attachment " + digest + " is gone")))));
        return breaks;
    }

    private List<String> digests(Map<UUID, List<Held>> rows, Function<Held.Table, List<String>> columns) {
        return rows.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> digests(row, columns))
                .distinct()
                .toList();
    }

    private Stream<String> digests(Held row, Function<Held.Table, List<String>> columns) {
        return tables.stream()
                .filter(table -> table.name().equals(row.table()))
                .flatMap(table -> columns.apply(table).stream())
                .flatMap(column ->
                        DIGEST.matcher(row.cells().getOrDefault(column, "")).results())
                .map(MatchResult::group);
    }

    /// Attachments after a digest, each hashed again.
    public Contents contents(String after, int most) {
        var found = store.contents(after, most);
        return new Contents(
                found.isEmpty() ? after : found.getLast().digest(),
                found.size(),
                found.stream()
                        .filter(one -> !files.whole(one))
                        .map(one -> new Break(
                                "journal.attachment_content",
                                "attachment " + one.digest(),
                                "its content is not what was kept"))
                        .toList());
    }

    public record Contents(String last, int many, List<Break> breaks) {}

    /// Takes the rows of records from before lines held any into the journal, as they stand now; answers how many
    /// records it looked at.
    @Transactional
    public int adopt(int most, Instant at) {
        var records = store.nextFromBefore(most);
        if (records.isEmpty()) return 0;
        var rows = rows(records);
        var lines = new ArrayList<Line>();
        told(records).forEach((record, told) -> {
            var unheld = told.unheld(of(rows, record));
            var detail = JsonNodeFactory.instance.objectNode().put("rows", unheld.size());
            if (!unheld.isEmpty())
                lines.add(new Line(record, at, "machine:moothall", "journal.adopted", detail.toString(), unheld));
        });
        journal.append(lines);
        store.adopted(records);
        return records.size();
    }
}
