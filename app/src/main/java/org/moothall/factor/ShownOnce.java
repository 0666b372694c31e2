package org.moothall.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moothall.keys.KeyLost;
import org.moothall.keys.Keys;
import org.moothall.keys.Token;
import org.moothall.web.Cookies;
import org.springframework.stereotype.Component;

/// Recovery codes on their way from the form that made them to the page that shows them, so that going back sends no
/// form again: sealed, for whom they are, in a cookie of their own browser that the page takes away.
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
        var value = Token.of(key.wrapped()) + "." + Token.of(sealed);
        Cookies.give(NAME, value, GOOD_FOR, request, response);
    }

    /// The codes, this once.
    Optional<List<String>> take(String person, HttpServletRequest request, HttpServletResponse response) {
        var codes = Cookies.of(request, NAME).flatMap(value -> opened(value, person));
        Cookies.take(NAME, request, response);
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

    private static byte[] bytes(String token) {
        return Token.bytes(token).orElse(new byte[0]);
    }

    private static String context(String person) {
        return "codes on their way to " + person;
    }
}
