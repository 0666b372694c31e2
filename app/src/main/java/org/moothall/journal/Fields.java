package org.moothall.journal;

import java.util.SequencedMap;
import org.moothall.kernel.Digest;

/// Named values under one digest, of which each can be shown and checked without the others, and none be guessed from
/// its digest: every value has a salt of its own, made of the salt of all and its name.
///
/// With H for SHA-256 of UTF-8, written in 64 small hexadecimal digits: a value's salt is H(salt name); a value's
/// digest H(its salt, value); the digest of all H(name, line feed, the value's digest, line feed, name, …).
public record Fields(String salt, SequencedMap<String, String> values) {

    public String digest() {
        var sha256 = Digest.many();
        var all = new StringBuilder(96 * values.size());
        values.forEach((name, value) -> all.append(name)
                .append('\n')
                .append(sha256.apply(sha256.apply(salt + name) + value))
                .append('\n'));
        return sha256.apply(all.toString());
    }

    /// What lets somebody check one value and tells nothing of the others.
    public String salt(String name) {
        return Digest.sha256(salt + name);
    }

    /// What stands for one value that is not shown.
    public String digest(String name) {
        return Digest.sha256(salt(name) + values.getOrDefault(name, ""));
    }
}
