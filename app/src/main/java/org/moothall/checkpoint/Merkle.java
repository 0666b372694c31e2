package org.moothall.checkpoint;

import java.util.ArrayList;
import java.util.List;
import org.moothall.kernel.Digest;

/// The tree of RFC 6962 (and RFC 9162): a leaf is SHA-256 of 0 and its data, a node SHA-256 of 1 and its two children.
final class Merkle {

    private Merkle() {}

    /// Hash of the whole subtree of 2^level leaves from place * 2^level on.
    interface Subtrees {
        byte[] of(int level, long place);
    }

    static byte[] leaf(byte[] data) {
        return sha256((byte) 0, data, new byte[0]);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256((byte) 1, left, right);
    }

    /// Root over the leaves from one place to before another, aligned as a tree cuts them.
    static byte[] root(Subtrees subtrees, long from, long to) {
        var many = to - from;
        if (Long.bitCount(many) == 1) {
            var level = Long.numberOfTrailingZeros(many);
            return subtrees.of(level, from >> level);
        }
        var middle = from + half(many);
        return node(root(subtrees, from, middle), root(subtrees, middle, to));
    }

    /// What a leaf needs beside it to come to the root over so many leaves; the nearest first.
    static List<byte[]> inclusion(Subtrees subtrees, long leaf, long size) {
        var path = new ArrayList<byte[]>();
        include(path, subtrees, leaf, 0, size);
        return path;
    }

    private static void include(List<byte[]> path, Subtrees subtrees, long leaf, long from, long to) {
        if (to - from == 1) return;
        var middle = from + half(to - from);
        if (leaf < middle) {
            include(path, subtrees, leaf, from, middle);
            path.add(root(subtrees, middle, to));
        } else {
            include(path, subtrees, leaf, middle, to);
            path.add(root(subtrees, from, middle));
        }
    }

    /// What shows that a tree of so many leaves is the beginning of one of more.
    static List<byte[]> consistency(Subtrees subtrees, long before, long size) {
        var path = new ArrayList<byte[]>();
        if (before > 0 && before < size) consist(path, subtrees, before, 0, size, true);
        return path;
    }

    private static void consist(List<byte[]> path, Subtrees subtrees, long before, long from, long to, boolean whole) {
        if (before == to) {
            if (!whole) path.add(root(subtrees, from, to));
            return;
        }
        var middle = from + half(to - from);
        if (before <= middle) {
            consist(path, subtrees, before, from, middle, whole);
            path.add(root(subtrees, middle, to));
        } else {
            consist(path, subtrees, before, middle, to, false);
            path.add(root(subtrees, from, middle));
        }
    }

    /// The largest power of two below.
    private static long half(long many) {
        return Long.highestOneBit(many - 1);
    }

    static byte[] empty() {
        return Digest.fresh().digest();
    }

    private static byte[] sha256(byte kind, byte[] left, byte[] right) {
        var digest = Digest.fresh();
        digest.update(kind);
        digest.update(left);
        return digest.digest(right);
    }
}
