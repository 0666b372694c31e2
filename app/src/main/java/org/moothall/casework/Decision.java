package org.moothall.casework;

import java.util.List;
import org.moothall.procedure.Timetable;

/// What came of an act.
public sealed interface Decision {

    /// @param timetable the limits with the entry made; the file's own dates are read off it
    record Taken(CaseFile file, Entry entry, Timetable timetable) implements Decision {}

    /// A rule says no; the reason's words stand under `casework.refused.<reason>`.
    record Refused(Reason why) implements Decision {}

    /// Somebody else was quicker: what has been entered since the actor looked.
    record Changed(CaseFile file, List<Entry> since) implements Decision {}

    enum Reason {
        CASE_IS_CLOSED,
        NOT_OFFERED_HERE,
        HELD_BY_ANOTHER,
        NOT_YOUR_TURN,
        NOTE_MISSING,
        DATE_MISSING,
        DATE_PAST,
        OFFICE_MISSING,
        OFFICE_UNKNOWN,
        OFFICE_EMPTY,
        OFFICE_IS_LEAD,
        PERSON_MISSING,
        PERSON_NOT_THERE,
        /// Who decided may not decide the review.
        PRIOR_DECIDER,
        /// No limit that runs may be made longer.
        NOTHING_TO_EXTEND,
        HEAD_DECIDES,
        /// Nobody has signed it off.
        SECOND_MISSING,
        /// Who signed it off is who makes it, or no head of the lead office.
        SECOND_NOT_OTHER,
        AMOUNT_MISSING,
        EXTENSION_TOO_LONG,
        EXTENSION_TOO_LATE
    }
}
