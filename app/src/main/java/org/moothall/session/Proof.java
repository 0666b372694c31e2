package org.moothall.session;

import java.util.Locale;

/// How somebody proved who they are.
public enum Proof {
    PASSWORD,
    CODE,
    RECOVERY_CODE,
    PASSKEY,
    PROVIDER;

    /// Whether nothing is owed after it; what the city's identity provider proved, its own rules say.
    boolean second() {
        return this != PASSWORD;
    }

    /// The key of the text that names it.
    public String text() {
        return "session.proof." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
