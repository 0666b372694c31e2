package org.moothall.mail;

/// @param id      the same each time it is tried: who gets it twice after all sees one
/// @param from    name of the sender, beside the address
/// @param replyTo blank where answers go to the sender
/// @param text    plain
/// @param file    name of the attached PDF
public record Mail(
        String id, String from, String replyTo, String to, String subject, String text, String file, byte[] pdf) {

    /// Whom it is for stays out of logs, whoever prints it.
    @Override
    public String toString() {
        return "Mail " + id;
    }
}
