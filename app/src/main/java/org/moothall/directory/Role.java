package org.moothall.directory;

/// What a post is for; what each may do stands in `docs/city-folder.md`.
public enum Role {
    HEAD,
    CASEWORKER,
    TRIAGE,
    COUNTER,
    SUPERVISOR,
    ADMINISTRATOR
}
