package org.moothall.oidc;

import org.moothall.web.Page;

/// Why somebody is not signed in by the city's account, and what to do.
///
/// @param why  key of the text that says so
/// @param name of the account, where that is what it is about
public record NotInPage(String why, String name, int status) implements Page {

    static Page away() {
        return new NotInPage("oidc.away", "", 503);
    }

    static Page stale() {
        return new NotInPage("oidc.stale", "", 400);
    }

    static Page refused() {
        return new NotInPage("oidc.refused", "", 403);
    }

    static Page other(String name) {
        return new NotInPage("oidc.other", name, 403);
    }

    static Page nobody(String name) {
        return new NotInPage("oidc.nobody", name, 403);
    }
}
