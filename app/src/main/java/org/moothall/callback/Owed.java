package org.moothall.callback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;

/// A call that is due: to whom by the receipt, about which reply. No name and no number: those are sealed.
///
/// @param reply     position of the reply among the case's entries
/// @param ownId     the case for which the receipt was given, be it joined into the other since: what is sealed stands
/// there
/// @param number    the answered case's
/// @param office    key of the office that replied
/// @param tries     how often nobody was reached
/// @param caller    who has it on the telephone until `heldUntil`; null where nobody had
public record Owed(
        String receipt,
        int reply,
        UUID caseId,
        UUID ownId,
        String number,
        String title,
        String placeEn,
        String placeZh,
        String office,
        Instant repliedAt,
        Instant due,
        int tries,
        @Nullable String caller,
        @Nullable Instant heldUntil,
        Language language) {

    public CaseId id() {
        return new CaseId(caseId);
    }

    public CaseId own() {
        return new CaseId(ownId);
    }

    public Text place() {
        return new Text(placeEn, placeZh);
    }

    /// Until when a colleague has it on the telephone; null where it is free for this person.
    public @Nullable Instant held(String person, Instant at) {
        var until = heldUntil;
        return until == null || !until.isAfter(at) || person.equals(caller) ? null : until;
    }
}
