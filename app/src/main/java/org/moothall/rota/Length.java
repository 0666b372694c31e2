package org.moothall.rota;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.function.IntUnaryOperator;

/// How long something goes on without a break, from day to day or from weekend to weekend.
///
/// @param under what each that a run lacks costs
/// @param over  what each beyond costs
/// @param cut   whether a run that the first or the last day cuts may be short: how long it is nobody knows yet;
///              else it is as long as it is seen
public record Length(int fewest, int most, long under, long over, boolean cut) {

    /// @throws IllegalArgumentException where both cannot be
    public Length {
        if (fewest > most && under != 0 && over != 0)
            throw new IllegalArgumentException("At least %d and at most %d cannot be".formatted(fewest, most));
    }

    /// Kept, whatever it costs elsewhere.
    public static Length strictly(int fewest, int most) {
        return new Length(fewest, most, Rule.NEVER, Rule.NEVER, true);
    }

    /// So many at most; each beyond costs, or must not be.
    public static Length atMost(int most, long over) {
        return new Length(1, most, Rule.NEVER, over, true);
    }

    /// Nothing is asked.
    static final Length ANY = new Length(1, Integer.MAX_VALUE, 0, 0, true);

    boolean priced() {
        return under != Rule.NEVER || over != Rule.NEVER;
    }

    /// @param so whether it is so, one after the other
    void lay(Board board, Literal[] so) {
        for (var from = 0; from < so.length - most; from++)
            board.atMost(LinearExpr.sum(part(so, from, from + most + 1)), most, most + 1, over);
        if (under != 0)
            for (var length = 1; length < fewest; length++)
                for (var from = 0; from + length <= so.length; from++)
                    if (counts(from, from + length, so.length))
                        board.any(times(under, fewest - length), notJust(so, from, from + length));
    }

    /// What so many times a price comes to.
    static long times(long each, int times) {
        return each == Rule.NEVER ? each : each * times;
    }

    /// Whether a run is not cut where that matters.
    boolean counts(int from, int to, int all) {
        return !cut || (from > 0 && to < all);
    }

    private static Literal[] part(Literal[] so, int from, int to) {
        return java.util.Arrays.copyOfRange(so, from, to);
    }

    /// Not a run from just here to just there: one before or after belongs to it, or one within does not.
    private static Literal[] notJust(Literal[] so, int from, int to) {
        var literals = part(so, Math.max(0, from - 1), Math.min(so.length, to + 1));
        for (var i = from; i < to; i++) literals[i - Math.max(0, from - 1)] = so[i].not();
        return literals;
    }

    /// @param day the day to name for each
    void weigh(Rule rule, boolean[] so, IntUnaryOperator day, Scale scale) {
        var begun = 0;
        for (var at = 0; at <= so.length; at++) {
            var goesOn = at < so.length && so[at];
            if (goesOn && at - begun >= most) scale.missed(rule, day.applyAsInt(at), over, 1);
            if (goesOn) continue;
            if (at > begun && counts(begun, at, so.length))
                scale.missed(rule, day.applyAsInt(begun), under, fewest - at + begun);
            begun = at + 1;
        }
    }
}
