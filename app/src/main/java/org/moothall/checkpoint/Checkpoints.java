package org.moothall.checkpoint;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.city.City;
import org.moothall.kernel.Digest;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to checkpoints: make one, list them, prove by them.
@Service
public class Checkpoints {

    private final CheckpointStore store;
    private final Tree tree;
    private final Keys keys;
    private final City city;
    private final Clock clock;

    Checkpoints(CheckpointStore store, Tree tree, Keys keys, City city, Clock clock) {
        this.store = store;
        this.tree = tree;
        this.keys = keys;
        this.city = city;
        this.clock = clock;
    }

    /// Takes in what was written since the last one and signs the whole. Whoever writes meanwhile waits for nothing:
    /// what is not yet committed comes with the next. Empty while another node is making one.
    @Transactional
    public Optional<Checkpoint> make() {
        if (!store.alone()) return Optional.empty();
        var last = store.last();
        var before = last.map(CheckpointStore.Last::size).orElse(0L);
        var taken = store.takeIn(before, last.map(CheckpointStore.Last::horizon).orElse(0L));
        var note = new Note(
                origin(),
                before + taken.many(),
                tree.grow(before, before + taken.many()),
                last.map(CheckpointStore.Last::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                last.map(one -> Digest.sha256(one.note())).orElse(Note.NONE));
        var signed = note.signed(keys);
        store.add(new CheckpointStore.Row(
                note.number(), note.size(), note.root(), note.at(), signed, taken.horizon(), taken.cluster()));
        return Optional.of(new Checkpoint(note.number(), note.size(), note.root(), note.at(), signed));
    }

    private String origin() {
        var area = city.settings().rootArea();
        return area.isEmpty() ? "moothall/journal" : "moothall/" + area + "/journal";
    }

    public Optional<Checkpoint> latest() {
        return before(Long.MAX_VALUE, 1).stream().findFirst();
    }

    public Optional<Checkpoint> find(long number) {
        return number == Long.MAX_VALUE
                ? Optional.empty()
                : before(number + 1, 1).stream()
                        .filter(one -> one.number() == number)
                        .findFirst();
    }

    /// Those before a number, newest first.
    public List<Checkpoint> before(long number, int most) {
        return store.before(number, most);
    }

    /// The key that signs, as verifiers of such notes take it.
    public String verifier() {
        return Note.verifier(origin(), keys.publicKey());
    }

    /// What shows that the earlier checkpoint is the beginning of the later one: hashes, as RFC 6962 orders them.
    public List<String> consistency(Checkpoint earlier, Checkpoint later) {
        return tree.consistency(earlier.size(), later.size());
    }

    /// Where a record's last line of those in a checkpoint stands in it, and what leads from there to its root.
    public Optional<Included> included(UUID record, Checkpoint in) {
        return store.last(record, in.size())
                .map(leaf -> new Included(leaf.position(), leaf.place(), tree.inclusion(leaf.place(), in.size())));
    }

    public record Included(int position, long place, List<String> path) {}
}
