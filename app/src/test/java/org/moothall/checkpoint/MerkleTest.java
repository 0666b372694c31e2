package org.moothall.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The tree as RFC 6962 and RFC 9162 have it.
class MerkleTest {

    private static final HexFormat HEX = HexFormat.of();

    /// The inputs and roots with which implementations of Certificate Transparency are tested.
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void roots_are_those_of_the_standard_at_every_size() {
        var edge = edge();
        assertThat(HEX.formatHex(edge.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (var i = 0; i < LEAVES.size(); i++) {
            edge.add(HEX.parseHex(LEAVES.get(i)));
            assertThat(HEX.formatHex(edge.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void every_leaf_is_proved_in_every_tree_and_nothing_else_is() {
        for (var size = 1; size <= 40; size++) {
            var root = root(size);
            for (var leaf = 0; leaf < size; leaf++) {
                var path = Merkle.inclusion(subtrees(), leaf, size);
                assertThat(rootBy(data(leaf), leaf, size, path)).isEqualTo(root);
                assertThat(rootBy(data(leaf + 1), leaf, size, path)).isNotEqualTo(root);
                if (size > 1)
                    assertThat(rootBy(data(leaf), leaf ^ 1, size, path)).isNotEqualTo(root);
            }
        }
    }

    @Test
    void every_tree_is_the_beginning_of_every_later_one() {
        for (var size = 1; size <= 40; size++)
            for (var before = 1; before <= size; before++) {
                var path = Merkle.consistency(subtrees(), before, size);
                assertThat(consistent(before, size, root(before), root(size), path))
                        .isTrue();
                var other = root(before).clone();
                other[7] ^= 1;
                assertThat(consistent(before, size, other, root(size), path)).isFalse();
            }
    }

    private static Edge edge() {
        return new Edge(0, List.of(), (_, _, _) -> {});
    }

    private static byte[] data(long leaf) {
        return ("line " + leaf).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] root(int size) {
        return over(0, size);
    }

    private static byte[] over(long from, long to) {
        var edge = edge();
        for (var leaf = from; leaf < to; leaf++) edge.add(data(leaf));
        return edge.root();
    }

    private static Merkle.Subtrees subtrees() {
        return (level, place) -> over(place << level, (place + 1) << level);
    }

    /// RFC 9162, 2.1.3.2.
    private static byte[] rootBy(byte[] data, long leaf, long size, List<byte[]> path) {
        var at = leaf;
        var last = size - 1;
        var hash = Merkle.leaf(data);
        for (var beside : path) {
            if (last == 0) return new byte[0];
            if ((at & 1) == 1 || at == last) {
                hash = Merkle.node(beside, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else hash = Merkle.node(hash, beside);
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : new byte[0];
    }

    /// RFC 9162, 2.1.4.2.
    private static boolean consistent(long before, long size, byte[] first, byte[] second, List<byte[]> given) {
        if (before == size) return given.isEmpty() && Arrays.equals(first, second);
        var path = new ArrayList<>(given);
        if (Long.bitCount(before) == 1) path.addFirst(first);
        var at = before - 1;
        var last = size - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        var old = path.getFirst();
        var now = path.getFirst();
        for (var beside : path.subList(1, path.size())) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                old = Merkle.node(beside, old);
                now = Merkle.node(beside, now);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else now = Merkle.node(now, beside);
            at >>= 1;
            last >>= 1;
        }
        return Arrays.equals(old, first) && Arrays.equals(now, second) && last == 0;
    }
}
