package org.moothall.signals.scan;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which runs of days are looked at. Days are counted back from the last: a window leaves out the `skipped` newest and
/// reaches `back` days back.
public final class Windows {

    final int[] skipped;
    final int[] back;

    private Windows(int[] skipped, int[] back) {
        this.skipped = skipped;
        this.back = back;
    }

    /// What is still going on: windows of one to so many days that end today.
    public static Windows alive(int longest) {
        return since(1, longest);
    }

    /// Windows that end on one of the last so many days: what was looked at in earlier analyses too.
    public static Windows since(int ends, int longest) {
        return new Windows(
                IntStream.range(0, ends * longest).map(i -> i / longest).toArray(),
                IntStream.range(0, ends * longest)
                        .map(i -> i / longest + i % longest + 1)
                        .toArray());
    }

    /// All windows of up to so many days in a period: over and gone ones too.
    public static Windows any(int days, int longest) {
        var skipped = IntStream.range(0, days)
                .flatMap(skip ->
                        IntStream.range(0, Math.min(longest, days - skip)).map(i -> skip));
        var back = IntStream.range(0, days)
                .flatMap(skip -> IntStream.rangeClosed(skip + 1, Math.min(days, skip + longest)));
        return new Windows(skipped.toArray(), back.toArray());
    }

    int count() {
        return back.length;
    }

    /// How many days back any of them reaches.
    int depth() {
        return Arrays.stream(back).max().orElse(0);
    }
}
