package org.moothall.presence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Component;

/// Codes of screens: six digits, others each half minute, under a key that never stands in the database. The one before
/// is still good, as typing takes time.
@Component
class Codes {

    static final int SECONDS = 30;

    private static final int BEFORE = 1, REMEMBERED = 20, DIGITS = 1_000_000;

    private final Keys keys;

    Codes(Keys keys) {
        this.keys = keys;
    }

    static long step(Instant at) {
        return at.getEpochSecond() / SECONDS;
    }

    /// Until the next one is shown.
    static Duration left(Instant at) {
        return Duration.ofSeconds(SECONDS - at.getEpochSecond() % SECONDS);
    }

    String code(UUID screen, long step) {
        var mark = keys.mark("post screen", (screen + " " + step).getBytes(StandardCharsets.UTF_8));
        return "%06d".formatted(Integer.remainderUnsigned(ByteBuffer.wrap(mark).getInt(), DIGITS));
    }

    /// The step whose code it is, the newest first.
    OptionalLong good(UUID screen, String code, Instant at) {
        return among(screen, code, step(at), 0, BEFORE);
    }

    /// Whether it was shown some minutes ago.
    boolean over(UUID screen, String code, Instant at) {
        return among(screen, code, step(at), BEFORE + 1, REMEMBERED).isPresent();
    }

    private OptionalLong among(UUID screen, String code, long now, int from, int to) {
        return LongStream.rangeClosed(from, to)
                .map(back -> now - back)
                .filter(step -> code(screen, step).equals(code))
                .findFirst();
    }
}
