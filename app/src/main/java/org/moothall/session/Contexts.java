package org.moothall.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Officer;
import org.moothall.kernel.Busy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Tells Spring Security who is signed in: one look-up, and only where somebody asks.
@Component
class Contexts implements SecurityContextRepository {

    private static final String AWAY = Contexts.class.getName() + ".away";

    private final Sessions sessions;

    Contexts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @Deprecated
    @SuppressWarnings({"deprecation", "removal"})
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    /// Signing in is `Sessions.open`; here only signing out arrives.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() == null) sessions.end(request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Ticket.of(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        if (request.getAttribute(AWAY) != null) return context;
        signedIn(request)
                .ifPresent(officer -> context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of())));
        return context;
    }

    /// Whoever met no database is asked for no more in this request: the page that says so needs none.
    private Optional<Officer> signedIn(HttpServletRequest request) {
        try {
            return sessions.signedIn(request);
        } catch (RuntimeException fault) {
            if (Busy.of(fault).isPresent()) request.setAttribute(AWAY, true);
            throw fault;
        }
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        private Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) context = context(request);
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
