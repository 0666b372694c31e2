package org.moothall.signals.scan.nulls;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The days of all reports dealt anew among them: how many each area has and how many each day has stays as it was,
/// for each kind of reports. Only the days that are looked at are dealt; who is not drawn had another day.
///
/// @param decks   `[kind][report]`: its area
/// @param reports `[kind][days back]`
record Permutation(int[][] decks, int[][] reports) implements Null {

    static Permutation of(int[][][] kinds, int depth) {
        return new Permutation(
                Arrays.stream(kinds).map(Permutation::deck).toArray(int[][]::new),
                Arrays.stream(kinds).map(kind -> newest(kind, depth)).toArray(int[][]::new));
    }

    private static int[] deck(int[][] counts) {
        var sizes = Arrays.stream(counts)
                .mapToInt(days -> Arrays.stream(days).sum())
                .toArray();
        var deck = new int[Arrays.stream(sizes).sum()];
        var next = 0;
        for (var area = 0; area < sizes.length; area++) {
            Arrays.fill(deck, next, next += sizes[area], area);
        }
        return deck;
    }

    private static int[] newest(int[][] counts, int depth) {
        var reports = new int[depth];
        for (var back = 0; back < depth; back++) {
            var day = counts[0].length - 1 - back;
            reports[back] = Arrays.stream(counts).mapToInt(days -> days[day]).sum();
        }
        return reports;
    }

    @Override
    public Draw open(long seed) {
        var dealers = new Dealer[decks.length];
        Arrays.setAll(dealers, kind -> new Dealer(decks[kind].clone(), reports[kind], new int[decks[kind].length]));
        return (replicate, cells) -> {
            var random = Null.stream(seed, replicate);
            for (var dealer : dealers) {
                dealer.deal(random, cells);
            }
        };
    }

    private record Dealer(int[] deck, int[] reports, int[] swaps) {

        void deal(SplittableRandom random, int[] cells) {
            var dealt = 0;
            for (var back = 0; back < reports.length; back++) {
                for (var until = dealt + reports[back]; dealt < until; dealt++) {
                    var swap = dealt + random.nextInt(deck.length - dealt);
                    swaps[dealt] = swap;
                    swap(dealt, swap);
                    cells[deck[dealt] * reports.length + back]++;
                }
            }
            // the next replicate starts from the same deck
            while (dealt > 0) {
                dealt--;
                swap(dealt, swaps[dealt]);
            }
        }

        private void swap(int one, int other) {
            var area = deck[one];
            deck[one] = deck[other];
            deck[other] = area;
        }
    }
}
