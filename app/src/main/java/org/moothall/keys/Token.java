package org.moothall.keys;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// Bytes as a text that may stand in addresses and cookies: base64url without padding.
public final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /// One that nobody guesses.
    public static String fresh(int bytes) {
        return of(random(bytes));
    }

    public static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    public static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Empty where it is none.
    public static Optional<byte[]> bytes(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }
}
