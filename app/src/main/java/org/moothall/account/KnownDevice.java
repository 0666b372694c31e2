package org.moothall.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.kernel.Digest;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Component;

/// A browser in which somebody has signed in before holds a signed cookie for a year, one for each person. It opens
/// nothing: it only has guesses counted on a lane of its own, so nobody who guesses from elsewhere slows it down.
@Component
class KnownDevice {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    KnownDevice(Keys keys) {
        this.keys = keys;
    }

    /// What this browser was given when the person signed in here; empty where they never have.
    Optional<String> of(String person, HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name(person)))
                .map(Cookie::getValue)
                .filter(value -> signed(person, value))
                .findFirst();
    }

    private boolean signed(String person, String value) {
        var dot = value.indexOf('.');
        return dot > 0
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8),
                        whole(person, value.substring(0, dot)).getBytes(StandardCharsets.UTF_8));
    }

    void remember(String person, HttpServletRequest request, HttpServletResponse response) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var cookie = new Cookie(name(person), of(person, request).orElseGet(() -> whole(person, text(bytes))));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/signin");
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) YEAR.toSeconds());
        response.addCookie(cookie);
    }

    private String whole(String person, String given) {
        return given + "." + text(keys.mark("known device", (person + " " + given).getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(String person) {
        return "known-" + Digest.sha256(person).substring(0, 8);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
