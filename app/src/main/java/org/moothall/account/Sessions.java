package org.moothall.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moothall.directory.Officer;
import org.moothall.gate.SignIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Opens sessions, and at every request looks the signed-in person up again: a post that was taken away, or a changed
/// password, ends the session at once and not when the browser closes.
@Component
class Sessions extends OncePerRequestFilter {

    private static final String SINCE = "account.since";

    private final Accounts accounts;
    private final SignIn signIn;
    private final Clock clock;

    Sessions(Accounts accounts, SignIn signIn, Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.clock = clock;
    }

    void open(Officer officer, HttpServletRequest request, HttpServletResponse response) {
        signIn.open(officer, request, response);
        request.getSession().setAttribute(SINCE, clock.instant());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Officer officer) {
            var context = SecurityContextHolder.createEmptyContext();
            still(officer, request)
                    .ifPresent(now -> context.setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(now, null, List.of())));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<Officer> still(Officer officer, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SINCE) instanceof Instant since
                ? accounts.stillSignedIn(officer.person(), since)
                : Optional.empty();
    }
}
