package org.moothall.swaps;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A duty that somebody would give to a colleague, for one of theirs or for nothing.
///
/// @param inReturn the colleague's duty; null for nothing
public record Swap(
        UUID id,
        String desk,
        UUID duty,
        @Nullable UUID inReturn,
        String asker,
        String other,
        State state,
        Instant askedAt) {

    /// Asked, accepted by the colleague, allowed by who draws up the roster; or one of the ends without a change.
    public enum State {
        ASKED,
        ACCEPTED,
        ALLOWED,
        DECLINED,
        WITHDRAWN
    }

    /// A swap that was asked, or moved on by somebody.
    ///
    /// @param swap as it was before
    public record Moved(Swap swap, State to, String by) {}

    boolean open() {
        return state == State.ASKED || state == State.ACCEPTED;
    }
}
