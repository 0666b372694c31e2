package org.moothall.account;

import java.util.Locale;

/// Why a password cannot be taken.
public enum TooWeak {
    SHORT,
    NAME,
    SAME_LETTERS,
    BREACHED;

    /// The key of the text that says so.
    public String text() {
        return "account.weak." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
