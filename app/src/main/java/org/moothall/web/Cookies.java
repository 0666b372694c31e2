package org.moothall.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Cookies of ours: no script reads them, and no form of another site brings them.
public final class Cookies {

    /// As long as the browser runs.
    public static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

    private Cookies() {}

    public static Optional<String> of(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    public static void give(
            String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) age.toSeconds());
        response.addCookie(cookie);
    }

    public static void take(String name, HttpServletRequest request, HttpServletResponse response) {
        give(name, "", Duration.ZERO, request, response);
    }
}
