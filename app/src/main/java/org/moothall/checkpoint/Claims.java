package org.moothall.checkpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.moothall.journal.Break;
import org.moothall.kernel.Digest;

/// What checkpoints say of the journal's tree: each is proved by itself as it comes, in the order of their
/// numbers; their roots wait until the tree has grown to their size.
final class Claims {

    private static final String TABLE = "checkpoint.checkpoint";

    private record Claim(String table, String where, String root) {}

    private final byte[] key;
    private final Consumer<Break> found;
    private final Map<Long, List<Claim>> bySize = new HashMap<>();
    private final Map<Long, String> notes = new HashMap<>();
    private long number;
    private long size;
    private String before = Note.NONE;

    Claims(byte[] key, Consumer<Break> found) {
        this.key = key;
        this.found = found;
    }

    long size() {
        return size;
    }

    long number() {
        return number;
    }

    /// One that is kept in the database.
    void add(Checkpoint one) {
        var where = "checkpoint " + one.number();
        var note = Note.read(one.note()).orElse(null);
        if (one.number() != number + 1) wrong(TABLE, where, "checkpoints before it are gone");
        if (note == null || !Note.signedBy(key, one.note()))
            wrong(TABLE, where, "note: it is not what this installation's key has signed");
        else if (!says(note, one)) wrong(TABLE, where, "number, size, root or at is not what its note says");
        else if (!note.before().equals(before) || note.size() < size)
            wrong(TABLE, where, "it does not follow the one before it");
        claim(one.size(), new Claim(TABLE, where, one.root()));
        notes.put(one.number(), one.note());
        before = Digest.sha256(one.note());
        number = one.number();
        size = one.size();
    }

    private static boolean says(Note note, Checkpoint one) {
        return note.number() == one.number()
                && note.size() == one.size()
                && note.root().equals(one.root())
                && note.at().equals(one.at());
    }

    /// One that was kept outside; to be added after all others.
    void saved(String name, String text) {
        var note = Note.read(text).orElse(null);
        if (note == null) {
            wrong(name, "the file", "it is no checkpoint as /journal gives them");
            return;
        }
        var where = "checkpoint " + note.number();
        if (!Note.signedBy(key, text)) wrong(name, where, "this installation's key has not signed it");
        if (!text.equals(notes.get(note.number())))
            wrong(name, where, "the database has another checkpoint with this number, or none");
        claim(note.size(), new Claim(name, where, note.root()));
    }

    private void claim(long at, Claim claim) {
        bySize.computeIfAbsent(at, one -> new ArrayList<>()).add(claim);
    }

    /// The tree has come to so many leaves.
    void reached(long leaves, java.util.function.Supplier<String> root) {
        var claims = bySize.remove(leaves);
        if (claims == null) return;
        for (var claim : claims)
            if (!claim.root().equals(root.get()))
                wrong(claim.table(), claim.where(), "the lines up to here are not those that were signed");
    }

    /// The tree has no more leaves.
    void ended(long leaves) {
        bySize.forEach((most, claims) -> claims.forEach(claim -> wrong(
                claim.table(),
                claim.where(),
                "it was signed over %d lines, and there are %d".formatted(most, leaves))));
        if (leaves > size) wrong(TABLE, "after checkpoint " + number, "the one that took in the last lines is gone");
    }

    private void wrong(String table, String where, String what) {
        found.accept(new Break(table, where, what));
    }
}
