package org.moothall.checkpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.moothall.journal.Break;
import org.moothall.journal.Inspection;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Proves all of history whole, or says where it is not: each record's chain and what it holds, every attachment's
/// content, the tree over all lines, every checkpoint, and those that somebody kept outside.
@Service
public class Verification {

    private static final int RECORDS = 500, CONTENTS = 100, LEAVES = 8192, CHECKPOINTS = 500, MISSED = 100;
    private static final String OTHER = "hash: it is not the line that leaf %d of checkpoint.leaf has";
    private static final HexFormat HEX = HexFormat.of();

    private final Inspection inspection;
    private final CheckpointStore store;
    private final Keys keys;

    Verification(Inspection inspection, CheckpointStore store, Keys keys) {
        this.inspection = inspection;
        this.store = store;
        this.keys = keys;
    }

    /// Hears of what is wrong, and how far it has come.
    public interface Listener {
        void broken(Break one);

        /// @param what `records`, `attachments`, `leaves`
        void reached(String what, long many);
    }

    /// What was looked at.
    ///
    /// @param waiting records from before lines held rows, whose rows the next checkpoint takes in
    public record Seen(
            long records, long lines, long rows, long attachments, long checkpoints, long leaves, long waiting) {

        /// Lines that no checkpoint has yet.
        public long uncovered() {
            return Math.max(0, lines - leaves);
        }
    }

    /// @param saved texts of checkpoints that were kept outside, by what to call them
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Seen verify(Map<String, String> saved, Listener listener) {
        var seen = records(listener);
        var attachments = attachments(listener);
        var claims = new Claims(keys.publicKey(), listener::broken);
        for (var some = store.after(0, CHECKPOINTS); !some.isEmpty(); some = store.after(claims.number(), CHECKPOINTS))
            some.forEach(claims::add);
        saved.forEach(claims::saved);
        var leaves = tree(claims, listener);
        store.last().ifPresent(last -> missed(last.horizon(), listener));
        return new Seen(seen.records, seen.lines, seen.rows, attachments, claims.number(), leaves, seen.waiting);
    }

    private Seen records(Listener listener) {
        var seen = new Seen(0, 0, 0, 0, 0, 0, 0);
        for (var some = next(Inspection.FIRST); !some.isEmpty(); some = next(some.getLast())) {
            var found = inspection.of(some);
            found.breaks().forEach(listener::broken);
            strays(some).forEach(listener::broken);
            seen = new Seen(
                    seen.records + some.size(),
                    seen.lines + found.lines(),
                    seen.rows + found.rows(),
                    0,
                    0,
                    0,
                    seen.waiting + found.waiting());
            listener.reached("records", seen.records);
        }
        return seen;
    }

    /// Also records that only the tree still knows.
    private List<UUID> next(UUID after) {
        return Stream.concat(inspection.records(after, RECORDS).stream(), store.records(after, RECORDS).stream())
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .limit(RECORDS)
                .toList();
    }

    private List<Break> strays(List<UUID> records) {
        var breaks = new ArrayList<Break>();
        for (var stray : store.strays(records))
            breaks.add(new Break(
                    "journal.line",
                    inspection.name(stray.record()) + ", line " + stray.position(),
                    (stray.gone() ? "leaf %d of checkpoint.leaf has it, and it is gone" : OTHER)
                            .formatted(stray.place())));
        return breaks;
    }

    /// A checkpoint takes in all lines of transactions that have ended. One that it should have seen and did not
    /// was written in since, under the number of an old one.
    private void missed(long horizon, Listener listener) {
        for (var one : store.missed(horizon, MISSED))
            listener.broken(new Break(
                    "journal.line",
                    inspection.name(one.record()) + ", line " + one.position(),
                    "tx: it says it is older than the last checkpoint, which has not seen it"));
    }

    private long attachments(Listener listener) {
        var many = 0L;
        for (var some = inspection.contents("", CONTENTS);
                some.many() > 0;
                some = inspection.contents(some.last(), CONTENTS)) {
            some.breaks().forEach(listener::broken);
            many += some.many();
            listener.reached("attachments", many);
        }
        return many;
    }

    private long tree(Claims claims, Listener listener) {
        var nodes = new Nodes(listener::broken);
        var edge = new Edge(0, List.of(), nodes);
        claims.reached(0, () -> HEX.formatHex(edge.root()));
        for (var some = store.leaves(0, LEAVES);
                !some.isEmpty();
                some = store.leaves(edge.size(), edge.size() + LEAVES)) {
            for (var leaf : some) {
                if (leaf.place() != edge.size()) {
                    listener.broken(new Break("checkpoint.leaf", "leaf " + edge.size(), "it is gone"));
                    return edge.size();
                }
                edge.add(HEX.parseHex(leaf.hash()));
                claims.reached(edge.size(), () -> HEX.formatHex(edge.root()));
            }
            listener.reached("leaves", edge.size());
        }
        claims.ended(edge.size());
        nodes.ended();
        return edge.size();
    }

    /// The nodes that are kept, against those that the leaves come to.
    private final class Nodes implements Edge.Made {

        private final Consumer<Break> found;
        private long many;

        Nodes(Consumer<Break> found) {
            this.found = found;
        }

        @Override
        public void node(int level, long place, byte[] hash) {
            if (level < Tree.LEAST) return;
            many++;
            if (!store.node(level, place).filter(HEX.formatHex(hash)::equals).isPresent())
                found.accept(new Break(
                        "checkpoint.node",
                        "node %d.%d".formatted(level, place),
                        "hash: it is not what leaves %d to %d come to"
                                .formatted(place << level, (place + 1 << level) - 1)));
        }

        void ended() {
            var kept = store.nodes();
            if (kept > many)
                found.accept(
                        new Break("checkpoint.node", "all", "%d of them belong to no leaves".formatted(kept - many)));
        }
    }
}
