package org.moothall.casework;

import java.util.Locale;

/// The moves that Moothall knows. Which are offered at a step, where they lead and what they need, the procedure says.
public enum Verb {
    RECEIVED,
    ACCEPT,
    OBJECT,
    ASSIGN,
    HAND_OVER,
    CO_HANDLE,
    CONTRIBUTE,
    ASK,
    ANSWER,
    ADD,
    NOTE,
    REPLY,
    PLAN,
    DONE,
    RATE,
    REOPEN,
    CLOSE,
    WITHDRAW;

    /// As procedures, limits, texts and addresses write it: `hand-over`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
