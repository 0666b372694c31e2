package org.moothall.rights;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Officer;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/// Knocks at the server's routes without a network, through the whole chain of filters.
final class Knocking {

    private static final String NOTHING = "018f0000-0000-7000-8000-000000000000";
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)(?::([^{}]*(?:\\{\\d+})?))?}");
    private static final Map<String, String> NO_SUCH =
            Map.of("id", NOTHING, "digest", "0".repeat(64), "verb", "note", "word", "sign");

    private final MockMvcTester server;

    Knocking(WebApplicationContext server) {
        this.server = MockMvcTester.from(
                server, builder -> builder.apply(springSecurity()).build());
    }

    /// The path of a route with names for what stands in braces; where none is given, one that there is not.
    static String path(Route route, Map<String, String> names) {
        return NAMED.matcher(route.path()).replaceAll(match -> Matcher.quoteReplacement(name(match, names)));
    }

    private static String name(MatchResult match, Map<String, String> names) {
        var name = names.get(match.group(1));
        if (name != null) return name;
        var form = match.group(2);
        if (form != null && form.contains("|")) return form.substring(0, form.indexOf('|'));
        return NO_SUCH.getOrDefault(match.group(1), "nothing");
    }

    /// With the token that a form carries.
    MockHttpServletResponse as(@Nullable Officer officer, Route route, String path) {
        var request = request(route, path).with(csrf());
        if (officer != null) request = request.with(signedIn(officer));
        return request.exchange().getResponse();
    }

    /// A form filled in.
    MockHttpServletResponse with(Officer officer, Route route, String path, Map<String, String> fields) {
        var request = request(route, path).with(csrf()).with(signedIn(officer));
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.exchange().getResponse();
    }

    /// Whoever these cookies make it.
    MockHttpServletResponse with(List<Cookie> cookies, Route route, String path) {
        var request = request(route, path).with(csrf());
        if (!cookies.isEmpty()) request = request.cookie(cookies.toArray(Cookie[]::new));
        return request.exchange().getResponse();
    }

    MockMvcTester.MockMvcRequestBuilder request(Route route, String path) {
        return server.method(HttpMethod.valueOf(route.method())).uri(path);
    }

    static org.springframework.test.web.servlet.request.RequestPostProcessor signedIn(Officer officer) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    }
}
