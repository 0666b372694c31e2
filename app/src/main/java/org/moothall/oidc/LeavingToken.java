package org.moothall.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.moothall.web.Cookies;

/// The provider's token, which it wants to see again when somebody signs out. It opens nothing, and the browser of whom
/// it speaks alone keeps it.
final class LeavingToken {

    private static final String NAME = "city-token";
    private static final int LONGEST = 3500;

    private LeavingToken() {}

    static void keep(String token, HttpServletRequest request, HttpServletResponse response) {
        if (token.length() <= LONGEST) Cookies.give(NAME, token, Cookies.WHILE_OPEN, request, response);
    }

    static Optional<String> of(HttpServletRequest request) {
        return Cookies.of(request, NAME).filter(value -> !value.isEmpty());
    }

    static void drop(HttpServletRequest request, HttpServletResponse response) {
        Cookies.take(NAME, request, response);
    }
}
