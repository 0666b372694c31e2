package org.moothall.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.moothall.kernel.Digest;
import org.moothall.keys.Keys;
import org.moothall.keys.Token;
import org.moothall.web.Cookies;
import org.springframework.stereotype.Component;

/// A browser in which somebody has signed in before holds a signed cookie for a year, one for each person. It opens
/// nothing: it only has guesses counted on a lane of its own, so nobody who guesses from elsewhere slows it down.
@Component
class KnownDevice {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Keys keys;

    KnownDevice(Keys keys) {
        this.keys = keys;
    }

    /// What this browser was given when the person signed in here; empty where they never have.
    Optional<String> of(String person, HttpServletRequest request) {
        return Cookies.of(request, name(person)).filter(value -> signed(person, value));
    }

    private boolean signed(String person, String value) {
        var dot = value.indexOf('.');
        return dot > 0
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8),
                        whole(person, value.substring(0, dot)).getBytes(StandardCharsets.UTF_8));
    }

    void remember(String person, HttpServletRequest request, HttpServletResponse response) {
        var value = of(person, request).orElseGet(() -> whole(person, Token.fresh(16)));
        Cookies.give(name(person), value, YEAR, request, response);
    }

    private String whole(String person, String given) {
        return given + "."
                + Token.of(keys.mark("known device", (person + " " + given).getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(String person) {
        return "known-" + Digest.sha256(person).substring(0, 8);
    }
}
