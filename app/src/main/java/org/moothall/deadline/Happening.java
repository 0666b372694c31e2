package org.moothall.deadline;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that happened to a case, as far as clocks care.
///
/// @param given the date the act itself names, where it names one (works planned for a day, a target taken over)
/// @param step  where the case stood when it happened; empty for the first of all
/// @param more  how much longer the act makes a limit, in the limit's own unit; 0 for all other acts
public record Happening(String what, Instant at, @Nullable Instant given, String step, int more) {

    public Happening(String what, Instant at) {
        this(what, at, null);
    }

    public Happening(String what, Instant at, @Nullable Instant given) {
        this(what, at, given, "", 0);
    }

    /// Whether a rule's words mean it: `reply` wherever it happens, `reply@review` at that step only.
    boolean is(Set<String> words) {
        return named(words, what, step);
    }

    /// Whether a rule's words mean a move at a step.
    public static boolean named(Set<String> words, String what, String step) {
        return words.contains(what) || words.contains(what + "@" + step);
    }
}
