package org.moothall.open311;

import jakarta.servlet.http.HttpServletRequest;
import org.moothall.kernel.Language;
import org.moothall.web.Readers;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What a city may set for other systems:
/// - `moothall.open311.tokens=true` answers a report with a token instead of its number;
/// - `moothall.open311.language=zh` speaks Chinese to clients that ask for no language (else English);
/// - `moothall.open311.url=https://…` is the address in discovery, where a proxy hides our own.
@Component
class Settings {

    private final boolean tokens;
    private final Language language;
    private final String url;
    private final Readers readers;

    Settings(Environment environment, Readers readers) {
        tokens = environment.getProperty("moothall.open311.tokens", Boolean.class, false);
        language =
                environment.getProperty("moothall.open311.language", "en").startsWith("zh") ? Language.ZH : Language.EN;
        url = environment.getProperty("moothall.open311.url", "");
        this.readers = readers;
    }

    boolean tokens() {
        return tokens;
    }

    /// What the client asks for by `lang` or `Accept-Language`, else the city's setting.
    Language language(HttpServletRequest request) {
        var query = request.getQueryString();
        var asks = request.getHeader("Accept-Language") != null || (query != null && query.contains("lang="));
        return asks ? readers.language(request) : language;
    }

    String url(HttpServletRequest request) {
        if (!url.isEmpty()) return url.replaceFirst("/+$", "");
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
