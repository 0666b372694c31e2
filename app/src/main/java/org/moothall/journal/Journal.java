package org.moothall.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.moothall.keys.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to history: append and read, nothing else. Call within the transaction of the act itself.
@Service
public class Journal {

    /// The position before which all lines stand.
    public static final int LATEST = Integer.MAX_VALUE;

    private static final int FEW = 20;

    private final JournalStore store;

    Journal(JournalStore store) {
        this.store = store;
    }

    /// Appends lines, many at once; lines of one record keep their order and are chained by their hashes.
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Line> lines) {
        if (lines.isEmpty()) return;
        var records = lines.stream().map(Line::record).distinct().toList();
        add(lines, store.hold(records).stream().collect(Collectors.toMap(JournalStore.End::record, end -> end)));
    }

    /// The same for records that are new in this transaction or parcel: nothing has to be looked up.
    public void begin(List<Line> first) {
        if (!first.isEmpty()) add(first, Map.of());
    }

    private void add(List<Line> lines, Map<UUID, JournalStore.End> before) {
        var ends = new HashMap<>(before);
        var rows = new ArrayList<JournalStore.Row>(lines.size());
        for (var line : lines) {
            var end = ends.get(line.record());
            var row = JournalStore.Row.of(
                    line, end == null ? 1 : end.position() + 1, end == null ? Chain.START : end.hash(), salt());
            ends.put(line.record(), new JournalStore.End(line.record(), row.position(), row.hash()));
            rows.add(row);
        }
        store.add(rows);
    }

    private static String salt() {
        return HexFormat.of().formatHex(Token.random(16));
    }

    public List<Written> of(UUID record) {
        return store.of(record).stream()
                .map(row -> new Written(row.position(), row.line(), row.hash()))
                .toList();
    }

    /// The latest lines of a record before a position, the last one first.
    public List<Written> latest(UUID record, int before, int most) {
        return store.latest(record, before, most).stream()
                .map(row -> new Written(row.position(), row.line(), row.hash()))
                .toList();
    }

    /// Whether somebody's act is among the latest lines of a record, not longer ago than that.
    public boolean lately(UUID record, String actor, String act, Instant since) {
        return store.latest(record, LATEST, FEW).stream()
                .map(JournalStore.Row::line)
                .anyMatch(line -> line.actor().equals(actor)
                        && line.act().equals(act)
                        && !line.at().isBefore(since));
    }

    /// The position of the first line of a record that is not what was written; empty where the chain holds.
    public Optional<Integer> broken(UUID record) {
        var previous = Chain.START;
        var position = 0;
        for (var row : store.of(record)) {
            if (!row.follows(previous, position)) return Optional.of(position + 1);
            position++;
            previous = row.hash();
        }
        return Optional.empty();
    }

    /// A line as it stands: position in its record's chain, and its hash.
    public record Written(int position, Line line, String hash) {}
}
