package org.moothall.signals.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.moothall.signals.scan.nulls.Shifts;
import org.moothall.signals.scan.places.Places;

/// Replicates that end early.
class TallyTest {

    private static final int DEPTH = 5;

    private static Scan scan(int seed, boolean clumps) {
        var random = new Random(seed);
        var places = Places.flat(
                random.doubles(20, 0, 100).toArray(), random.doubles(20, 0, 100).toArray());
        var counts = new int[20][35];
        for (var report = 0; report < 250; report++) counts[random.nextInt(20)][random.nextInt(35)]++;
        var model = clumps ? Model.shifted(counts, DEPTH, 2, Shifts.Span.ROUND) : Model.permutation(counts, DEPTH, 2);
        var zones = Zones.circles(places, model.size(), 0.5, Double.POSITIVE_INFINITY, 1);
        return new Scan(model, zones, Windows.alive(DEPTH));
    }

    @Property(tries = 20)
    void it_ends_with_the_one_that_was_waited_for_whatever_the_threads(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll boolean clumps) {
        var scan = scan(seed, clumps);
        var all = scan.run(new Scan.Trials(400, 7, 1));
        var some = scan.run(new Scan.Trials(400, 7, 1, 50));
        var seen = all.centres().getFirst().value();
        assertThat(scan.run(new Scan.Trials(400, 7, 3, 50)).maxima()).isEqualTo(some.maxima());
        assertThat(all.maxima()).startsWith(some.maxima());
        assertThat(some.stopped()).isEqualTo(all.above(seen) > 50 || some.maxima().length < 400);
        if (!some.stopped()) {
            assertThat(some.p(seen)).isEqualTo(all.p(seen));
            return;
        }
        assertThat(some.above(seen)).isEqualTo(50);
        assertThat(some.maxima()[some.maxima().length - 1]).isGreaterThanOrEqualTo(seen * (1 - 1e-9));
        assertThat(some.p(seen)).isEqualTo(50.0 / some.maxima().length);
        assertThat(some.p(seen)).isCloseTo(all.p(seen), within(0.25));
    }

    /// What was seen and its replicates are alike: p is at or below a with a chance of a.
    @Test
    void p_is_as_often_small_as_it_says() {
        var random = new Random(8);
        var below = new int[3];
        var levels = new double[] {0.05, 0.2, 0.6};
        for (var run = 0; run < 4000; run++) {
            var seen = random.nextDouble();
            var tally = new Tally(200, 8, seen, 20);
            for (var i = 0; i < 200; i++) tally.maxima[i] = random.nextDouble();
            for (var piece = 0; piece < tally.pieces() && !tally.enough(); piece++) tally.done(piece);
            var kept = tally.kept();
            var p = new Findings(List.of(), kept, kept.length < 200).p(seen);
            for (var level = 0; level < 3; level++) if (p <= levels[level]) below[level]++;
        }
        for (var level = 0; level < 3; level++)
            assertThat(below[level] / 4000.0).isCloseTo(levels[level], within(0.02));
    }

    @Test
    void pieces_may_end_in_any_order() {
        var forth = new Tally(100, 10, 0.5, 7);
        var back = new Tally(100, 10, 0.5, 7);
        for (var i = 0; i < 100; i++) forth.maxima[i] = back.maxima[i] = i % 3 == 0 ? 0.6 : 0.4;
        IntStream.range(0, 10).forEach(forth::done);
        IntStream.range(0, 10).map(i -> 9 - i).forEach(back::done);
        assertThat(back.kept()).isEqualTo(forth.kept()).hasSize(19);
        assertThat(back.enough()).isTrue();
    }
}
