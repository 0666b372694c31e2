package org.moothall.mail;

/// What the mail server said. Its own words may hold the address, so only SMTP's code goes further, or 0 for
/// no answer.
public sealed interface Sent {

    /// It has taken the mail upon itself.
    record Accepted() implements Sent {}

    /// It will never take it.
    record Refused(Why why, int code) implements Sent {}

    /// It does not take it now.
    record NotNow(Why why, int code) implements Sent {}

    enum Why {
        NO_ADDRESS,
        NO_MAILBOX,
        MAILBOX_FULL,
        RULES,
        OTHER,
        /// The server could not be reached, or broke off.
        UNREACHABLE,
        /// It does not know the city: its sender, name or password.
        SETTINGS,
        BUSY
    }
}
