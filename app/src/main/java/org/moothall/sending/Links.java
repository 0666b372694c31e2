package org.moothall.sending;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Component;

/// By which link an alarm is taken: the message's id and half of its mark. So none is kept, and none can be guessed.
@Component
public class Links {

    private static final int HALF = 16;

    private final Keys keys;

    Links(Keys keys) {
        this.keys = keys;
    }

    public String token(UUID message) {
        var id = bytes(message);
        var whole = ByteBuffer.allocate(2 * HALF).put(id).put(mark(id)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// Empty for what no key of ours made.
    public Optional<UUID> message(String token) {
        try {
            var whole = Base64.getUrlDecoder().decode(token);
            if (whole.length != 2 * HALF) return Optional.empty();
            var id = Arrays.copyOf(whole, HALF);
            var ours = MessageDigest.isEqual(mark(id), Arrays.copyOfRange(whole, HALF, 2 * HALF));
            return ours ? Optional.of(id(id)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mark(byte[] id) {
        return Arrays.copyOf(keys.mark("alarm", id), HALF);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(HALF)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID id(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
