package org.moothall.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// The provider's token, which it wants to see again when somebody signs out. It opens nothing, and the browser of whom
/// it speaks alone keeps it.
final class LeavingToken {

    private static final String NAME = "city-token";
    private static final int LONGEST = 3500;

    private LeavingToken() {}

    static void keep(String token, HttpServletRequest request, HttpServletResponse response) {
        if (token.length() <= LONGEST) response.addCookie(cookie(request, token, -1));
    }

    static Optional<String> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static void drop(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        var cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/signout");
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
