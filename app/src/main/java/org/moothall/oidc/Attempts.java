package org.moothall.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.keys.Keys;
import org.moothall.keys.Token;
import org.moothall.web.Cookies;
import org.springframework.stereotype.Component;

/// The browser alone holds an attempt: random bits, the moment, where to go. State, nonce and verifier are marks of
/// that, so any node knows its own, and who only sees addresses learns nothing. Each counts once, for ten minutes.
@Component
class Attempts {

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final String NAME = "city-attempt";
    private static final int RANDOM = 32, HEAD = RANDOM + Long.BYTES, LONGEST = 2000;

    private final Keys keys;
    private final InstantSource clock = InstantSource.system();

    Attempts(Keys keys) {
        this.keys = keys;
    }

    Attempt fresh(String next, HttpServletRequest request, HttpServletResponse response) {
        var going = next.getBytes(StandardCharsets.UTF_8);
        if (going.length > LONGEST) going = new byte[0];
        var held = ByteBuffer.allocate(HEAD + going.length)
                .put(Token.random(RANDOM))
                .putLong(clock.millis())
                .put(going)
                .array();
        Cookies.give(NAME, Token.of(held), VALID, request, response);
        return attempt(held);
    }

    /// The one that this browser began; it is over with that.
    Optional<Attempt> take(@Nullable String state, HttpServletRequest request, HttpServletResponse response) {
        var held = Cookies.of(request, NAME).flatMap(Token::bytes);
        Cookies.take(NAME, request, response);
        return held.filter(this::young)
                .map(this::attempt)
                .filter(attempt -> attempt.state().getValue().equals(state));
    }

    private boolean young(byte[] held) {
        if (held.length < HEAD) return false;
        var begun = Instant.ofEpochMilli(ByteBuffer.wrap(held).getLong(RANDOM));
        return begun.plus(VALID).isAfter(clock.instant());
    }

    private Attempt attempt(byte[] held) {
        return new Attempt(
                new State(Token.of(keys.mark("city account state", held))),
                new Nonce(Token.of(keys.mark("city account nonce", held))),
                new CodeVerifier(Token.of(keys.mark("city account verifier", held))),
                new String(held, HEAD, held.length - HEAD, StandardCharsets.UTF_8));
    }
}
