package org.moothall.factor;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of an app by RFC 6238 as every app knows them: HMAC-SHA1, six digits, a new one each 30 seconds; a
/// clock may be one step wrong.
record Totp(byte[] secret) {

    private static final int SECONDS = 30, SKEW = 1, BYTES = 20, DIGITS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static Totp fresh(SecureRandom random) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return new Totp(secret);
    }

    /// The step whose code this is, later than the one that was used last; empty where it is none.
    OptionalLong step(String code, Instant at, long last) {
        var now = at.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(now - SKEW, now + SKEW)
                .filter(step -> step > last && same(code(step), code))
                .findFirst();
    }

    private static boolean same(String right, String typed) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            var number = hash.getInt(hash.get(hash.capacity() - 1) & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    /// As people type it where no picture can be read: base 32 in fours.
    String key() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    private String base32() {
        var letters = new StringBuilder();
        for (var bit = 0; bit < secret.length * 8; bit += 5) letters.append(BASE32.charAt(five(bit)));
        return letters.toString();
    }

    private int five(int from) {
        var value = 0;
        for (var bit = from; bit < from + 5; bit++)
            value = value << 1 | secret[bit / 8] >> 7 - bit % 8 & 1; // 160 bits are 32 letters: nothing is left over
        return value;
    }

    /// What the picture says to the app.
    String address(String city, String person) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(escaped(city), escaped(person), base32(), escaped(city));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Totp";
    }
}
