package org.moothall.arrival;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.moothall.factor.Qr;
import org.moothall.presence.Screens;
import org.moothall.roster.Rosters;
import org.moothall.web.Cookies;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/post`: the screen of a post. Nobody is signed in there; the machine has a key of its own, and sees nothing but the
/// code.
@Controller
class PostPages {

    static final String PATH = "/post";

    private static final String COOKIE = "post";

    /// As long as browsers keep any.
    private static final Duration KEPT = Duration.ofDays(400);

    private final Screens screens;
    private final Rosters rosters;

    PostPages(Screens screens, Rosters rosters) {
        this.screens = screens;
        this.rosters = rosters;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.EVERYBODY)
    Page look(HttpServletRequest request, HttpServletResponse response) {
        return Cookies.of(request, COOKIE)
                .flatMap(screens::shown)
                .<Page>flatMap(shown -> rosters.find(shown.screen().desk()).map(desk -> {
                    response.setHeader("Refresh", Long.toString(shown.left().toSeconds()));
                    var room = shown.screen().room();
                    return new ScreenPage(
                            desk, room, shown.code(), shown.left().toSeconds(), qr(shown.code(), request));
                }))
                .orElseGet(() -> new KeyPage(Form.empty()));
    }

    private static Qr qr(String code, HttpServletRequest request) {
        return Qr.of(ServletUriComponentsBuilder.fromContextPath(request)
                .path(CheckInPages.PATH)
                .queryParam("code", code)
                .toUriString());
    }

    @PostMapping(PATH)
    @Guard(Guard.Who.EVERYBODY)
    Page pair(Form form, HttpServletRequest request, HttpServletResponse response) {
        var key = form.field("key").required("arrival.key.missing").text();
        if (form.wrong()) return new KeyPage(form);
        var kept = screens.pair(key);
        kept.ifPresentOrElse(
                secret -> Cookies.give(COOKIE, secret, KEPT, request, response),
                () -> form.fault("key", "arrival.key.wrong"));
        return kept.isPresent() ? Page.at(PATH) : new KeyPage(form);
    }
}
