package org.moothall.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// One limit of one case as it stands. The date is a projection of the case's history; the proof is made on demand.
///
/// @param due null while the limit has not started or is paused
public record Clock(
        String limit,
        Text title,
        String kind,
        State state,
        @Nullable Instant due,
        @Nullable Instant ended) {

    public enum State {
        NOT_STARTED,
        RUNNING,
        PAUSED,
        KEPT,
        MISSED
    }
}
