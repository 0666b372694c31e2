package org.moothall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Language;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the `Reader` of a request: language from `?lang=`, else the cookie, else the browser's wish.
@Component
public class Readers {

    static final String COOKIE = "lang";

    private final Texts texts;

    Readers(Texts texts) {
        this.texts = texts;
    }

    public Reader of(HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Reader(
                language(request), signedIn(), request.getRequestURI(), csrf == null ? "" : csrf.getToken(), texts);
    }

    public Language language(HttpServletRequest request) {
        var wish = request.getParameter("lang");
        if (wish == null && request.getCookies() != null)
            wish = Arrays.stream(request.getCookies())
                    .filter(cookie -> cookie.getName().equals(COOKIE))
                    .map(jakarta.servlet.http.Cookie::getValue)
                    .findFirst()
                    .orElse(null);
        if (wish == null) wish = request.getLocale().getLanguage();
        return wish.startsWith("zh") ? Language.ZH : Language.EN;
    }

    private static Reader.@Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Signed signed
                ? signed.signedIn()
                : null;
    }

    /// What the principal of a signed-in person offers to the page's head.
    public interface Signed {
        Reader.SignedIn signedIn();
    }
}
