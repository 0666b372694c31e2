package org.moothall.mail;

import org.jspecify.annotations.Nullable;

/// @param id      the same each time it is tried: who gets it twice after all sees one
/// @param from    name of the sender, beside the address
/// @param replyTo blank where answers go to the sender
/// @param text    plain
/// @param file    name of the attached PDF; null, as it is, where nothing is attached
public record Mail(
        String id,
        String from,
        String replyTo,
        String to,
        String subject,
        String text,
        @Nullable String file,
        byte @Nullable [] pdf) {

    /// Whom it is for stays out of logs, whoever prints it.
    @Override
    public String toString() {
        return "Mail " + id;
    }
}
