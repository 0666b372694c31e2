package org.moothall.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.kernel.Digest;

/// What a browser holds for its session: 256 random bits in a cookie. The database knows its digest only, so whoever
/// reads the database holds nobody's session.
final class Ticket {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NAME = "session";

    private Ticket() {}

    /// Gives the browser a new one and answers its digest.
    static String give(HttpServletRequest request, HttpServletResponse response) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        response.addCookie(cookie(request, ticket, -1));
        return Digest.sha256(ticket);
    }

    /// The digest of the one that came with a request.
    static Optional<String> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(cookie -> Digest.sha256(cookie.getValue()))
                .findFirst();
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        var cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
