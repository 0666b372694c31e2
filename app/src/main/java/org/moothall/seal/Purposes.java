package org.moothall.seal;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Verb;
import org.moothall.seal.Opening.Reason;

/// What an identity can be needed for where a case stands: only for what its procedure lets somebody do there.
///
/// @param moves what the procedure offers at the case's step
record Purposes(Phase phase, Set<Verb> moves) {

    private static final Set<Verb> ANSWERS = Set.of(Verb.REPLY, Verb.INTERIM, Verb.DECLINE, Verb.DIVERT);
    private static final Set<Verb> WRITTEN = Set.of(Verb.ACCEPT, Verb.EXTEND, Verb.HEAR);

    /// In the order in which they are offered; nothing once the case is closed.
    List<Reason> offered() {
        return Arrays.stream(Reason.values()).filter(this::serves).toList();
    }

    private boolean serves(Reason reason) {
        return switch (reason) {
            case VISIT -> phase == Phase.IN_HAND || phase == Phase.WAITING;
            case UNCLEAR -> phase == Phase.RECEIVED || moves.contains(Verb.ASK);
            case ANSWER -> phase == Phase.ANSWERED || lets(ANSWERS);
            case LETTER -> lets(ANSWERS) || lets(WRITTEN);
            case DANGER -> phase != Phase.CLOSED;
            // by the list of calls that are due, by the platform itself, and for the reporter themselves
            case CALL_BACK, MAIL, ASKED, ASKED_IN_VAIN -> false;
        };
    }

    private boolean lets(Set<Verb> any) {
        return !Collections.disjoint(moves, any);
    }
}
