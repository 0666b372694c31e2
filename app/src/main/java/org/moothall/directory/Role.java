package org.moothall.directory;

import java.util.Locale;

/// What a post is for; what each may do stands in `Rights` and in `docs/city-folder.md`.
public enum Role {
    HEAD,
    CASEWORKER,
    TRIAGE,
    COUNTER,
    SUPERVISOR,
    ADMINISTRATOR;

    /// As a city's files write it.
    static Role written(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// The key of the text that says what it may do.
    public String text() {
        return "directory.role." + name().toLowerCase(Locale.ROOT);
    }
}
