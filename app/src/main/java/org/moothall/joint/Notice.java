package org.moothall.joint;

import java.time.Instant;
import org.moothall.casework.CaseId;

/// Something that time told about one date of a contribution; never twice. Published as an event in the transaction
/// that wrote it, for who brings it further than the lists.
///
/// @param office key of the office that owes it
/// @param lead   key of the office that waits for it
public record Notice(CaseId caseId, String number, String office, String lead, Instant due, Kind kind, Instant at) {

    public enum Kind {
        /// To the office that owes it, before its date.
        SOON,
        /// To the office that owes it and the lead office, on the first working day after its date.
        OVER
    }
}
