package org.moothall.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.moothall.kernel.Digest;
import org.moothall.keys.Token;
import org.moothall.web.Cookies;

/// What a browser holds for its session: 256 random bits in a cookie. The database knows its digest only, so whoever
/// reads the database holds nobody's session.
final class Ticket {

    private static final String NAME = "session";

    private Ticket() {}

    /// Gives the browser a new one and answers its digest.
    static String give(HttpServletRequest request, HttpServletResponse response) {
        var ticket = Token.fresh(32);
        Cookies.give(NAME, ticket, Cookies.WHILE_OPEN, request, response);
        return Digest.sha256(ticket);
    }

    /// The digest of the one that came with a request.
    static Optional<String> of(HttpServletRequest request) {
        return Cookies.of(request, NAME).map(Digest::sha256);
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        Cookies.take(NAME, request, response);
    }
}
