package org.moothall.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Officer;
import org.moothall.gate.SignIn;
import org.moothall.session.Proof;
import org.moothall.session.Sessions;
import org.moothall.session.Sessions.Origin;
import org.moothall.web.Page;
import org.springframework.stereotype.Component;

/// Lets in who has proven who they are, and leads them on: to the work, or to what they owe besides.
@Component
public class Welcome {

    private final Factors factors;
    private final Sessions sessions;

    Welcome(Factors factors, Sessions sessions) {
        this.factors = factors;
        this.sessions = sessions;
    }

    /// @param whole  whether nothing is owed besides
    /// @param origin where the session comes from; null where the person has proven themselves to us
    public record Proven(
            Officer officer,
            Proof by,
            boolean whole,
            @Nullable Origin origin) {}

    public Page in(Proven proven, String next, HttpServletRequest request, HttpServletResponse response) {
        var officer = proven.officer();
        var owed = proven.whole() ? Factors.Owed.NOTHING : factors.owed(officer);
        var whole = owed == Factors.Owed.NOTHING;
        var by = List.of(proven.by());
        if (proven.origin() == null) sessions.open(officer, by, whole, request, response);
        else sessions.open(officer, by, whole, proven.origin(), request, response);
        if (owed == Factors.Owed.SET_UP) factors.begin(officer.person());
        var going = SignIn.next(next);
        return Page.at(owed.page()
                .map(page -> page + "?next=" + URLEncoder.encode(going, StandardCharsets.UTF_8))
                .orElse(going));
    }
}
