package org.moothall.factor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.keys.KeyLost;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Component;

/// Recovery codes on their way from the form that made them to the page that shows them, so that going back sends no
/// form
/// again: sealed, for whom they are, in a cookie of their own browser that the page takes away.
@Component
class ShownOnce {

    private static final String NAME = "codes";
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Keys keys;
    private final Clock clock;

    ShownOnce(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void keep(List<String> codes, String person, HttpServletRequest request, HttpServletResponse response) {
        var until = clock.instant().plus(GOOD_FOR).getEpochSecond();
        var key = keys.fresh(context(person));
        var sealed = key.seal((until + " " + String.join(" ", codes)).getBytes(StandardCharsets.UTF_8));
        var value = text(key.wrapped()) + "." + text(sealed);
        response.addCookie(cookie(request, value, (int) GOOD_FOR.toSeconds()));
    }

    /// The codes, this once.
    Optional<List<String>> take(String person, HttpServletRequest request, HttpServletResponse response) {
        var codes = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> opened(cookie.getValue(), person));
        response.addCookie(cookie(request, "", 0));
        return codes;
    }

    private Optional<List<String>> opened(String value, String person) {
        var parts = value.split("\\.", -1);
        if (parts.length != 2) return Optional.empty();
        try {
            var key = keys.open(bytes(parts[0]), context(person));
            var words = new String(key.unseal(bytes(parts[1])), StandardCharsets.UTF_8).split(" ");
            if (clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(words[0])))) return Optional.empty();
            return Optional.of(List.of(words).subList(1, words.length));
        } catch (KeyLost | IllegalArgumentException another) {
            return Optional.empty(); // somebody else's, or none of ours
        }
    }

    private static String context(String person) {
        return "codes on their way to " + person;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        var cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
