package org.moothall.checkpoint;

import java.util.ArrayList;
import java.util.List;

/// A tree's right edge: all that is needed to add leaves and to know the root, however many there were before.
final class Edge {

    /// Hears of each subtree that has become whole.
    interface Made {
        void node(int level, long place, byte[] hash);
    }

    private final Made made;
    private final List<byte[]> whole;
    private long size;

    /// @param whole hashes of the whole subtrees that `size` leaves are, the largest first
    Edge(long size, List<byte[]> whole, Made made) {
        this.size = size;
        this.whole = new ArrayList<>(whole);
        this.made = made;
    }

    long size() {
        return size;
    }

    void add(byte[] data) {
        var hash = Merkle.leaf(data);
        var place = size;
        for (var level = 1; (place & 1) == 1; level++) {
            hash = Merkle.node(whole.removeLast(), hash);
            place >>= 1;
            made.node(level, place, hash);
        }
        whole.add(hash);
        size++;
    }

    byte[] root() {
        if (whole.isEmpty()) return Merkle.empty();
        var root = whole.getLast();
        for (var left : whole.reversed().subList(1, whole.size())) root = Merkle.node(left, root);
        return root;
    }
}
