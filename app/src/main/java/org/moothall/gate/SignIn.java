package org.moothall.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Where people sign in, and what is new for a browser once they have. Signing out is `POST /signout`.
@Component
public class SignIn {

    public static final String PAGE = "/signin";

    /// Browsers read `\` as `/` and leave out tabs and line ends: `/`, tab, `/elsewhere` is another site.
    /// Written into an address, 700 letters are 6,300 at most, and a head holds 8,192.
    private static final Pattern OURS = Pattern.compile("/(?!/)[^\\\\\\p{Cntrl}]{0,700}");

    private final CsrfTokenRepository tokens;

    SignIn(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    /// The form token is a new one, so nobody who knew the old one gets in with it.
    public void renew(HttpServletRequest request, HttpServletResponse response) {
        tokens.saveToken(null, request, response);
    }

    /// Where to go afterwards: a page of ours, or to the work.
    public static String next(@Nullable String wish) {
        return next(wish, "/work");
    }

    /// Where to go afterwards: a page of ours, or the given one. Another site's address is never followed, nor one that
    /// becomes one where a browser leaves out tabs and line feeds.
    public static String next(@Nullable String wish, String otherwise) {
        return wish != null && OURS.matcher(wish).matches() ? wish : otherwise;
    }
}
