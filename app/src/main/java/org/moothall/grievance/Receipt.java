package org.moothall.grievance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;

/// What a resident holds in hand once the report is safely on disk.
///
/// @param number  the receipt's own number; for the first reporter it is the case's
/// @param phrase  the secret that opens “my case”; shown once, kept only as a digest. Empty when the same submission
///                comes a second time from a machine
/// @param office  key of the office that owns the matter
/// @param promise when the reply is due
public record Receipt(
        String number,
        String phrase,
        CaseId caseId,
        String office,
        @Nullable Instant promise) {

    Receipt withoutPhrase() {
        return new Receipt(number, "", caseId, office, promise);
    }
}
