package org.moothall.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.web.Readers;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Opens a session for somebody whose password has been checked. Signing out is `POST /signout`.
@Component
public class SignIn {

    public static final String PAGE = "/signin";

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;

    SignIn(SecurityContextRepository contexts, CsrfTokenRepository tokens) {
        this.contexts = contexts;
        this.tokens = tokens;
    }

    /// From here on requests of this browser are this person's. The session's number and the form token are
    /// new, so nobody who knew the old ones gets in with them.
    public void open(Readers.Signed person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        tokens.saveToken(null, request, response);
    }

    /// Where to go afterwards: a page of ours, or the given one. Another site's address is never followed.
    public static String next(@Nullable String wish, String otherwise) {
        if (wish == null || !wish.startsWith("/") || wish.startsWith("//") || wish.contains("\\")) return otherwise;
        return wish;
    }
}
