package org.moothall.passkey;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.moothall.keys.Keys;
import org.moothall.keys.Token;
import org.springframework.stereotype.Component;

/// What a device has to sign: random bits and the moment, under a mark of ours, so that any node knows its
/// own and a page that nobody answers leaves nothing behind. Each counts once, for ten minutes by the
/// server's own clock.
@Component
class Challenges {

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int RANDOM = 16, HEAD = RANDOM + Long.BYTES;

    private final Keys keys;
    private final PasskeyStore store;
    private final InstantSource clock = InstantSource.system();

    Challenges(Keys keys, PasskeyStore store) {
        this.keys = keys;
        this.store = store;
    }

    String fresh() {
        return Token.of(whole(ByteBuffer.allocate(HEAD)
                .put(Token.random(RANDOM))
                .putLong(clock.millis())
                .array()));
    }

    /// Whether this is one of ours, still valid, and answered for the first time.
    boolean take(byte[] challenge) {
        if (challenge.length <= HEAD || !MessageDigest.isEqual(challenge, whole(Arrays.copyOf(challenge, HEAD))))
            return false;
        var made = Instant.ofEpochMilli(ByteBuffer.wrap(challenge).getLong(RANDOM));
        var at = clock.instant();
        return made.plus(VALID).isAfter(at) && store.spend(Token.of(challenge), at, at.minus(VALID));
    }

    private byte[] whole(byte[] head) {
        var mark = keys.mark("passkey challenge", head);
        return ByteBuffer.allocate(HEAD + mark.length).put(head).put(mark).array();
    }
}
