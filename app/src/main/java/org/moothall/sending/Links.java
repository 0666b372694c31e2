package org.moothall.sending;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Component;

/// By which link an alarm is taken: the message's id and half of its mark. So none is kept, and none can be guessed.
@Component
public class Links {

    private static final int HALF = 16, SHORT = 10;

    private static final Pattern NAME = Pattern.compile("[0-9a-z]{20,50}");

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

    /// For the address of an answer by mail, and for the one that a gateway's receipt comes to: no longer than such
    /// addresses may be, without capitals.
    public String name(UUID message) {
        var id = bytes(message);
        var whole = ByteBuffer.allocate(HALF + SHORT).put(id).put(shortMark(id)).array();
        return new BigInteger(1, whole).toString(Character.MAX_RADIX);
    }

    /// Empty for what no key of ours made.
    public Optional<UUID> named(String name) {
        if (!NAME.matcher(name).matches()) return Optional.empty();
        var number = new BigInteger(name, Character.MAX_RADIX);
        if (number.bitLength() > Byte.SIZE * (HALF + SHORT)) return Optional.empty();
        var raw = number.toByteArray(); // perhaps with a zero before it, perhaps shorter
        var whole = new byte[HALF + SHORT];
        var length = Math.min(raw.length, whole.length);
        System.arraycopy(raw, raw.length - length, whole, whole.length - length, length);
        var id = Arrays.copyOf(whole, HALF);
        var ours = MessageDigest.isEqual(shortMark(id), Arrays.copyOfRange(whole, HALF, HALF + SHORT));
        return ours ? Optional.of(id(id)) : Optional.empty();
    }

    private byte[] shortMark(byte[] id) {
        return Arrays.copyOf(keys.mark("alarm answer", id), SHORT);
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
