package org.moothall.whose;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An office says, with its reasons, that a case is not its own.
///
/// @param position  of the entry
/// @param office    key of the office that objects
/// @param person    key of who said so for it
/// @param forwarder key of the office that had sent the case there
/// @param parties   keys of the offices in dispute so far; the centre that only sends is none
/// @param ruling    null while nobody has decided
public record Objection(
        int position,
        String office,
        String person,
        String reason,
        Instant at,
        Rung rung,
        String forwarder,
        List<String> parties,
        @Nullable Ruling ruling) {

    /// Whose the case is, with the reasons.
    ///
    /// @param by     key of the office that decided
    /// @param person key of who decided or wrote the decision down
    /// @param to     key of the office that has the case
    public record Ruling(int position, String by, String person, String to, String reason, Instant at) {}

    /// Whether it was the objector who was right, as far as this decision goes.
    public boolean upheld() {
        return ruling != null && !ruling.to().equals(office);
    }

    Objection ruled(Ruling ruling) {
        return new Objection(position, office, person, reason, at, rung, forwarder, parties, ruling);
    }
}
