package org.moothall.rights;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.web.Guard.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.WebApplicationContext;

/// Every form of every route, sent without the token of its browser and with another browser's: refused
/// before anything of ours is asked, so that nothing can have changed. Machines carry a key of their own
/// instead, and no cookie counts there.
@CityTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS) // others exchange what keeps the tokens
class FormTokenTest {

    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    WebApplicationContext server;

    @Autowired
    Routes routes;

    @Autowired
    Directory directory;

    private Knocking knocking;
    private Shown mine, theirs;

    /// What a page with a form leaves in a browser, and in its hidden field.
    private record Shown(Cookie cookie, String field) {}

    @BeforeEach
    void two_browsers_were_shown_a_form() {
        knocking = new Knocking(server);
        mine = shown();
        theirs = shown();
    }

    @Test
    void no_form_is_taken_without_its_browser_s_token_or_with_another_s() {
        var forms = routes.all().stream()
                .filter(route -> !route.method().equals("GET") && route.guard() != Who.KEY)
                .toList();
        assertThat(forms).hasSizeGreaterThan(60);
        for (var route : forms) {
            assertThat(taken(route, null, null)).as("%s without", route).isFalse();
            assertThat(taken(route, mine, null)).as("%s half", route).isFalse();
            assertThat(taken(route, mine, theirs)).as("%s foreign", route).isFalse();
            assertThat(taken(route, mine, mine)).as("%s own", route).isTrue();
        }
    }

    @Test
    void signing_out_asks_for_it_too() {
        var out = Routes.route("POST", "/signout", Who.EVERYBODY, List.of());
        assertThat(status(out, mine, theirs)).isEqualTo(403);
        assertThat(status(out, mine, mine)).isEqualTo(302);
    }

    @Test
    void a_form_that_no_token_guards_would_be_noticed() {
        var planted = MockMvcTester.of(new Unguarded());
        var route = Routes.route("POST", "/planted", Who.EVERYBODY, List.of());
        assertThat(taken(planted.post().uri("/planted"), route, null, null)).isTrue();
    }

    @Controller
    static class Unguarded {
        @PostMapping("/planted")
        @ResponseBody
        String give() {
            return "given";
        }
    }

    private int status(Route route, @Nullable Shown cookie, @Nullable Shown field) {
        return sent(knocking.request(route, route.path()), route, cookie, field)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private boolean taken(Route route, @Nullable Shown cookie, @Nullable Shown field) {
        return taken(knocking.request(route, Knocking.path(route, Map.of())), route, cookie, field);
    }

    /// Whether anything of ours was asked.
    private boolean taken(MockMvcRequestBuilder request, Route route, @Nullable Shown cookie, @Nullable Shown field) {
        return sent(request, route, cookie, field).exchange().getMvcResult().getHandler() != null;
    }

    private MockMvcRequestBuilder sent(
            MockMvcRequestBuilder request, Route route, @Nullable Shown cookie, @Nullable Shown field) {
        var by = route.guard().lets(null) ? null : somebody(route);
        if (by != null) request = request.with(Knocking.signedIn(by));
        if (cookie != null) request = request.cookie(cookie.cookie());
        return field == null ? request : request.param("_csrf", field.field());
    }

    private Officer somebody(Route route) {
        return directory.offices().people().stream()
                .flatMap(person -> directory.officer(person.key()).stream())
                .filter(officer -> route.guard().lets(officer.signedIn()))
                .findFirst()
                .orElseThrow();
    }

    private Shown shown() {
        var page = Routes.route("GET", "/signin", Who.EVERYBODY, List.of());
        var answer = knocking.request(page, page.path()).exchange().getResponse();
        var cookie = Objects.requireNonNull(answer.getCookie("token"));
        try {
            var field = FIELD.matcher(answer.getContentAsString());
            assertThat(field.find()).isTrue();
            return new Shown(new Cookie(cookie.getName(), cookie.getValue()), field.group(1));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
