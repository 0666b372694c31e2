package org.moothall.porter;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A sum as it is handed out, signed so that nothing of it need be kept: find the number below `Sums.MOST`
/// that, behind the salt and a full stop, has this SHA-256.
///
/// @param turn from when it is taken without the sum
public record Paper(String salt, String hash, Instant turn, Instant until, String signature) {

    /// As the form carries it.
    public String written() {
        return String.join("!", salt, hash, seconds(turn), seconds(until), signature);
    }

    static Optional<Paper> of(@Nullable String written) {
        var parts = written == null ? new String[0] : written.split("!", -1);
        if (parts.length != 5) return Optional.empty();
        try {
            return Optional.of(new Paper(parts[0], parts[1], instant(parts[2]), instant(parts[3]), parts[4]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// What the signature is of: all that was handed out, and for which form of whom.
    String signed(String bound) {
        return String.join("!", salt, hash, seconds(turn), seconds(until), bound);
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    private static Instant instant(String seconds) {
        return Instant.ofEpochSecond(Math.min(Long.parseLong(seconds), Integer.MAX_VALUE * 2L));
    }
}
