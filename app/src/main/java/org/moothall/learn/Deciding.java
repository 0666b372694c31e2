package org.moothall.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.moothall.learn.Guess.Weighed;

/// Picks the few stretches of a text that a reader is shown.
final class Deciding {

    private static final int MOST = 6;
    private static final double ENOUGH = 0.7;

    private Deciding() {}

    static List<Weighed> of(List<Weighed> words) {
        var speaking = words.stream().filter(word -> word.weight() > 0).toList();
        var all = speaking.stream().mapToDouble(Weighed::weight).sum();
        var picked = new ArrayList<Weighed>();
        var sum = 0.0;
        for (var word : speaking) {
            if (sum >= ENOUGH * all || picked.size() == MOST) break;
            picked.add(word);
            sum += word.weight();
        }
        return joined(picked);
    }

    /// “street”, “street lamp” and “lamp” are one stretch.
    private static List<Weighed> joined(List<Weighed> picked) {
        picked.sort(Comparator.comparingInt(Weighed::from));
        var joined = new ArrayList<Weighed>();
        for (var word : picked) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || word.from() >= last.until()) joined.add(word);
            else
                joined.set(
                        joined.size() - 1,
                        new Weighed(last.from(), Math.max(last.until(), word.until()), last.weight() + word.weight()));
        }
        return List.copyOf(joined);
    }
}
