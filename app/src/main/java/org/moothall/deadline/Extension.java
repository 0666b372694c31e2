package org.moothall.deadline;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By how much a limit may be made longer, once or in parts, and under which conditions.
///
/// @param most     all extensions together, in the limit's own unit
/// @param approver who must agree
/// @param notice   whether the resident must be told, and why
public record Extension(
        Within most,
        Approver approver,
        boolean notice,
        @Nullable Source source) {

    public enum Approver {
        /// The head of the office that owes it.
        HEAD,
        /// Whoever handles it.
        OFFICE
    }

    /// Why a limit is not made longer.
    public enum Refusal {
        /// The rule knows no extension.
        UNKNOWN,
        /// Less than one more.
        NOTHING,
        /// More than the rule allows, with what was given before.
        TOO_MUCH,
        /// The limit was over, or had been kept.
        TOO_LATE
    }

    /// Why this run is not made longer by so much at that moment; empty where it is.
    public static Optional<Refusal> refusal(Due run, int more, Instant at) {
        var extension = run.limit().extension();
        if (extension == null) return Optional.of(Refusal.UNKNOWN);
        if (more < 1) return Optional.of(Refusal.NOTHING);
        if (!run.running() || run.missed(at)) return Optional.of(Refusal.TOO_LATE);
        return (long) run.extended() + more > extension.most().amount()
                ? Optional.of(Refusal.TOO_MUCH)
                : Optional.empty();
    }
}
