package org.moothall.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// SHA-256, in 64 small hexadecimal digits.
public final class Digest {

    private static final String HMAC = "HmacSHA256";

    private Digest() {}

    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(fresh().digest(content));
    }

    /// The same many times over, for one thread: Java looks its algorithm up once.
    public static UnaryOperator<String> many() {
        var digest = fresh();
        return text -> HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// HMAC-SHA-256 of pieces one after the other, 32 bytes.
    public static byte[] hmac(byte[] key, byte[]... pieces) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (var piece : pieces) mac.update(piece);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /// For what comes in several pieces, or is wanted as 32 bytes.
    public static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
