package org.moothall.together;

import java.util.Optional;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Ground;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Verb;

/// What may be joined and taken out. Only what can have one answer is joined: the same line of work and procedure, both
/// open and unanswered; and nothing that is sealed, or that only some may see, comes to lie in another case. What has
/// been answered stays answered; a new point is a case of its own.
final class Rule {

    private Rule() {}

    static Optional<No> joins(CaseFile one, Ground ofOne, CaseFile into, Ground ofInto) {
        if (one.id().equals(into.id())) return Optional.of(No.SAME);
        if (!one.line().equals(into.line())) return Optional.of(No.ANOTHER_LINE);
        if (!one.procedure().equals(into.procedure())) return Optional.of(No.ANOTHER_PROCEDURE);
        if (one.sealed() != into.sealed() || !seenAlike(ofOne, ofInto)) return Optional.of(No.SEALED);
        return unanswered(one, ofOne)
                .or(() -> unanswered(into, ofInto))
                .or(() -> when(!into.keptFrom().containsAll(one.keptFrom()), No.KEPT_AWAY));
    }

    private static boolean seenAlike(Ground one, Ground into) {
        return one.offices().restricted().alike(one.kind(), into.kind());
    }

    static Optional<No> takenOut(Ground ofOne, CaseFile from, Ground ofFrom) {
        return when(!ofOne.joined(), No.NOT_JOINED).or(() -> unanswered(from, ofFrom));
    }

    static Optional<No> unanswered(CaseFile file, Ground ground) {
        return when(file.phase() == Phase.CLOSED, No.CLOSED)
                .or(() -> when(
                        file.phase() == Phase.ANSWERED
                                || ground.history().stream().anyMatch(entry -> entry.verb() == Verb.REPLY),
                        No.ANSWERED))
                .or(() -> when(file.phase() == Phase.CONTESTED, No.CONTESTED));
    }

    private static Optional<No> when(boolean so, No why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
