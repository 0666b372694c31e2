package org.moothall.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.moothall.session.Sessions;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Signing out here and there: whoever ends a session of ours is led to end the provider's, and the provider ends ours.
/// A form of ours may lead to no other site, so a page lies between.
@Controller
class SigningOut implements LogoutSuccessHandler {

    private static final String OUT = "/signout/city";

    private final Provider provider;
    private final Sessions sessions;

    SigningOut(Provider provider, Sessions sessions) {
        this.provider = provider;
        this.sessions = sessions;
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        response.sendRedirect(LeavingToken.of(request).isPresent() ? OUT : "/");
    }

    @GetMapping(OUT)
    @Guard(Guard.Who.EVERYBODY)
    Page out(HttpServletRequest request, HttpServletResponse response) {
        var home = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/")
                .build()
                .toUri();
        var there = LeavingToken.of(request).flatMap(token -> provider.leaving(token, home));
        LeavingToken.drop(request, response);
        return there.<Page>map(address -> new OutPage(address.toString())).orElseGet(() -> Page.at("/"));
    }

    /// The provider calls: somebody has signed out there. Its signed token is its proof.
    @PostMapping("/oidc/signed-out")
    @Guard(Guard.Who.KEY)
    ResponseEntity<Void> signedOut(@RequestParam(name = "logout_token", defaultValue = "") String token) {
        var said = provider.signedOut(token);
        said.ifPresent(one -> sessions.endFrom(one.subject(), one.session(), one.before()));
        return ResponseEntity.status(said.isPresent() ? 200 : 400)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
