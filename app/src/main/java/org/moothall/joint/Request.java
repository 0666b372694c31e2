package org.moothall.joint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Entry;
import org.moothall.casework.Ground.CoHandler;
import org.moothall.joint.Contribution.State;
import org.moothall.kernel.Text;

/// What was asked, before it is known what came.
///
/// @param position of the entry that asked; 0 where the duty list asked when the case was opened
record Request(
        int position,
        String office,
        Instant asked,
        @Nullable String askedBy,
        Text words,
        @Nullable Instant due) {

    static Request of(Entry entry, String office) {
        var words = new Text(entry.note(), entry.note());
        return new Request(entry.position(), office, entry.at(), entry.actor(), words, entry.given());
    }

    static Request of(CoHandler row) {
        return new Request(0, row.office(), row.since(), null, new Text(row.whyEn(), row.whyZh()), row.due());
    }

    /// What a later entry makes of it; OWED where it makes nothing of it.
    State state(Entry entry) {
        var same = office.equals(entry.office());
        return switch (entry.verb()) {
            case CONTRIBUTE -> office.equals(entry.by()) ? State.CAME : State.OWED;
            case GO_WITHOUT -> same ? State.GIVEN_UP : State.OWED;
            case CO_HANDLE -> same ? State.ASKED_AGAIN : State.OWED;
            default -> State.OWED;
        };
    }
}
