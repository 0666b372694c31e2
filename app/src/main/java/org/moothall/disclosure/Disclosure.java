package org.moothall.disclosure;

import java.time.Instant;
import java.util.UUID;

/// That somebody opened the words of a case.
///
/// @param office   key
/// @param sentence why, in the officer's words; whoever confided them reads it
public record Disclosure(
        UUID id, UUID caseId, String person, String office, Purpose purpose, String sentence, Instant at) {

    public enum Purpose {
        /// To find the office whose it is.
        SORT,
        LOOK_INTO,
        CONTRIBUTE,
        ANSWER,
        /// To sign off what another one wrote.
        SIGN,
        /// The case is closed.
        AFTERWARDS
    }
}
