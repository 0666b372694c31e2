package org.moothall.checkpoint;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/// The journal's tree as it is kept: every leaf, and each whole subtree of 256 leaves and more.
@Component
class Tree implements Merkle.Subtrees {

    /// Subtrees below are made of their leaves when they are asked for: few hashes against a row each.
    static final int LEAST = 8;

    private static final int AT_ONCE = 8192;
    private static final HexFormat HEX = HexFormat.of();

    private final CheckpointStore store;

    Tree(CheckpointStore store) {
        this.store = store;
    }

    @Override
    public byte[] of(int level, long place) {
        if (level >= LEAST)
            return store.node(level, place)
                    .map(HEX::parseHex)
                    .orElseThrow(() -> new IllegalStateException("node %d.%d is gone".formatted(level, place)));
        var edge = new Edge(0, List.of(), (_, _, _) -> {});
        for (var leaf : store.leaves(place << level, (place + 1) << level)) edge.add(HEX.parseHex(leaf.hash()));
        return edge.root();
    }

    /// Adds nodes for the leaves from one size on to another; answers the root. Reads from where the last whole subtree
    /// ends, however many leaves there are before.
    String grow(long from, long to) {
        var nodes = new ArrayList<CheckpointStore.Node>();
        var begin = from >> LEAST << LEAST;
        var edge = new Edge(begin, whole(begin), (level, place, hash) -> {
            if (level >= LEAST) nodes.add(new CheckpointStore.Node(level, place, HEX.formatHex(hash)));
        });
        while (edge.size() < to) {
            var leaves = store.leaves(edge.size(), Math.min(to, edge.size() + AT_ONCE));
            if (leaves.isEmpty()) throw new IllegalStateException("leaf %d is gone".formatted(edge.size()));
            for (var leaf : leaves) edge.add(HEX.parseHex(leaf.hash()));
            store.add(nodes);
            nodes.clear();
        }
        return HEX.formatHex(edge.root());
    }

    /// The whole subtrees that so many leaves are, the largest first.
    private List<byte[]> whole(long size) {
        var whole = new ArrayList<byte[]>();
        for (var level = 62; level >= LEAST; level--)
            if ((size >> level & 1) == 1) whole.add(of(level, (size >> level) - 1));
        return whole;
    }

    List<String> inclusion(long leaf, long size) {
        return hex(Merkle.inclusion(this, leaf, size));
    }

    List<String> consistency(long before, long size) {
        return hex(Merkle.consistency(this, before, size));
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }
}
