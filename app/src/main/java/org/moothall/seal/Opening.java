package org.moothall.seal;

import java.time.Instant;
import java.util.UUID;

/// One opening of one reporter's identity.
///
/// @param receipt  number of the receipt whose reporter was looked at
/// @param person   who looked, or `machine:mail`
/// @param office   key; blank where the platform itself looked
/// @param sentence why, in the officer's words; the reporter reads it
/// @param until    when it closes by itself, or was closed
public record Opening(
        UUID id,
        UUID caseId,
        String receipt,
        String person,
        String office,
        Reason reason,
        String sentence,
        Instant at,
        Instant until) {

    public enum Reason {
        VISIT,
        UNCLEAR,
        ANSWER,
        LETTER,
        DANGER,
        /// To hear from the reporter whether the answer solves it: name and telephone only.
        CALL_BACK,
        /// The platform sends a letter to the address; no person reads it.
        MAIL,
        /// Somebody who showed who they are asks at a counter what is held of them; no person read it.
        ASKED,
        /// The same, and the name did not fit: nothing of it was handed over.
        ASKED_IN_VAIN;

        /// Whether what was opened was shown to whoever opened it.
        public boolean shown() {
            return this != ASKED && this != ASKED_IN_VAIN;
        }
    }
}
