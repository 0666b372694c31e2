package org.moothall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Language;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the `Reader` of a request: language from `?lang=`, else the cookie, else the browser's wish.
@Component
public class Readers {

    static final String COOKIE = "lang";
    private static final String WISH = "lang=";

    private final Site site;

    Readers(Site site) {
        this.site = site;
    }

    public Reader of(HttpServletRequest request) {
        return new Reader(
                language(request),
                signedIn(),
                request.getRequestURI(),
                parts(request).filter(part -> !part.startsWith(WISH)).collect(Collectors.joining("&")),
                partial(request),
                site.clock().instant(),
                () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf.getToken() : "",
                site);
    }

    /// htmx says when it wants the whole page after all, as when somebody goes back.
    private static boolean partial(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null && !"full".equals(request.getHeader("HX-Request-Type"));
    }

    public Language language(HttpServletRequest request) {
        return wish(request)
                .or(() -> Cookies.of(request, COOKIE).map(Readers::language))
                .orElseGet(() -> language(request.getLocale().getLanguage()));
    }

    /// The language that the address asks for.
    Optional<Language> wish(HttpServletRequest request) {
        return parts(request)
                .filter(part -> part.startsWith(WISH))
                .findFirst()
                .map(part -> language(part.substring(WISH.length())));
    }

    private static Language language(String tag) {
        return tag.startsWith("zh") ? Language.ZH : Language.EN;
    }

    private static Stream<String> parts(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null || query.isEmpty() ? Stream.empty() : Arrays.stream(query.split("&"));
    }

    /// Who is signed in in this request.
    public Reader.@Nullable SignedIn signedIn() {
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
