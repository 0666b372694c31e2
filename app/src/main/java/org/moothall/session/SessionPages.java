package org.moothall.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.kernel.NotFound;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/me/sessions`: where I am signed in.
@Controller
class SessionPages {

    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/me/sessions")
    @Guard(Guard.Who.STAFF)
    Page mine(@AuthenticationPrincipal Officer officer, HttpServletRequest request) {
        return new SessionsPage(
                sessions.list(officer.person()),
                sessions.of(request).map(Session::id).orElse(null));
    }

    @PostMapping("/me/sessions/{id}/end")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page end(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        if (!sessions.end(officer.person(), id)) throw new NotFound("session " + id);
        return Page.at("/me/sessions");
    }

    @PostMapping("/me/sessions/end")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page everywhere(
            @AuthenticationPrincipal Officer officer, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(List.of(officer.person()));
        sessions.end(request, response);
        return Page.at("/signin");
    }
}
