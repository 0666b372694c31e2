package org.moothall.cap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.warning.Warning.Grade;

/// Somebody’s alert as it was taken, and what became of it.
///
/// @param subject the same for all that update each other
/// @param grade   null where it is of none
/// @param refs    names of others
record Alert(
        UUID id,
        String source,
        String sender,
        String identifier,
        Instant sent,
        Cap.Type type,
        String subject,
        String headlineEn,
        String headlineZh,
        List<String> areas,
        @Nullable Grade grade,
        Instant begins,
        Instant expires,
        List<String> refs,
        Instant receivedAt,
        @Nullable Instant endedAt,
        @Nullable Why why) {

    Alert ended(Instant at, Why how) {
        return new Alert(
                id,
                source,
                sender,
                identifier,
                sent,
                type,
                subject,
                headlineEn,
                headlineZh,
                areas,
                grade,
                begins,
                expires,
                refs,
                receivedAt,
                at,
                how);
    }

    enum Why {
        UPDATED,
        CANCELLED,
        EXPIRED,
        /// Not of a grade at which the city warns.
        BELOW
    }
}
