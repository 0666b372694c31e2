package org.moothall.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.procedure.Verb;

/// What somebody wants to do with a case.
///
/// @param seen        the version of the case that the actor saw; -1 where it does not matter (adding, importing)
/// @param given       the moment that the act names (works planned, contribution due)
/// @param more        how much longer it makes a limit, in the limit's own unit (extend)
/// @param office      key of the office that the act names (assign, hand over, co-handle)
/// @param person      key of the person that the act names (hand over), or who signed it off (a move that needs SECOND)
/// @param open        whether the resident sees it
/// @param attachments digests
public record Act(
        Verb verb,
        Actor actor,
        int seen,
        String note,
        @Nullable Instant given,
        int more,
        @Nullable String office,
        @Nullable String person,
        boolean open,
        List<String> attachments,
        Instant at) {

    public Act(
            Verb verb,
            Actor actor,
            int seen,
            String note,
            @Nullable Instant given,
            @Nullable String office,
            @Nullable String person,
            boolean open,
            List<String> attachments,
            Instant at) {
        this(verb, actor, seen, note, given, 0, office, person, open, attachments, at);
    }

    public static Act of(Verb verb, Actor actor, int seen, String note, Instant at) {
        return new Act(verb, actor, seen, note, null, null, null, true, List.of(), at);
    }

    /// More time for the limit that runs: so many of its own unit.
    public static Act extend(Actor actor, int seen, int more, String reason, Instant at) {
        return new Act(Verb.EXTEND, actor, seen, reason, null, more, null, null, true, List.of(), at);
    }
}
