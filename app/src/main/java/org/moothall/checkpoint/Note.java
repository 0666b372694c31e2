package org.moothall.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moothall.kernel.Digest;
import org.moothall.keys.Keys;

/// What is signed: a checkpoint in the text form of transparency logs (C2SP `tlog-checkpoint`, `signed-note`).
///
/// @param root   hexadecimal here, base64 in the text
/// @param before SHA-256 of the whole signed text of the one before; zeros for the first
public record Note(String origin, long size, String root, long number, Instant at, String before) {

    static final String NONE = "0".repeat(64);

    private static final Pattern SIGNED = Pattern.compile("""
            (?<text>(?<origin>[^\\n]+)
            (?<size>\\d{1,18})
            (?<root>[A-Za-z0-9+/=]{44})
            number (?<number>\\d{1,18})
            at (?<at>[0-9TZ:.-]{10,40})
            before (?<before>[0-9a-f]{64})
            )
            — (?<name>[^\\n ]+) (?<signature>[A-Za-z0-9+/=]+)
            """);

    /// Begins an Ed25519 key as X.509 writes it.
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte ED25519 = 1;

    String text() {
        return "%s\n%d\n%s\nnumber %d\nat %s\nbefore %s\n"
                .formatted(
                        origin,
                        size,
                        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(root)),
                        number,
                        at,
                        before);
    }

    String signed(Keys keys) {
        var signature = keys.sign(text().getBytes(StandardCharsets.UTF_8));
        var whole = Arrays.copyOf(hint(origin, keys.publicKey()), 4 + signature.length);
        System.arraycopy(signature, 0, whole, 4, signature.length);
        return text() + "\n— " + origin + " " + Base64.getEncoder().encodeToString(whole) + "\n";
    }

    /// The key as verifiers of such logs take it: name, first digits of its digest, key.
    static String verifier(String origin, byte[] key) {
        return origin + "+" + HexFormat.of().formatHex(hint(origin, key)) + "+"
                + Base64.getEncoder().encodeToString(kinded(key));
    }

    private static byte[] hint(String name, byte[] key) {
        var named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(named, named.length + 33);
        System.arraycopy(kinded(key), 0, all, named.length, 33);
        return Arrays.copyOf(HexFormat.of().parseHex(Digest.sha256(all)), 4);
    }

    private static byte[] kinded(byte[] key) {
        var kinded = new byte[33];
        kinded[0] = ED25519;
        System.arraycopy(key, 0, kinded, 1, 32);
        return kinded;
    }

    /// Reads a signed text; empty where it is none.
    static Optional<Note> read(String signed) {
        var found = SIGNED.matcher(signed);
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(new Note(
                    found.group("origin"),
                    Long.parseLong(found.group("size")),
                    HexFormat.of().formatHex(Base64.getDecoder().decode(found.group("root"))),
                    Long.parseLong(found.group("number")),
                    Instant.parse(found.group("at")),
                    found.group("before")));
        } catch (DateTimeException | IllegalArgumentException unread) {
            return Optional.empty();
        }
    }

    /// Whether this key has signed that text.
    static boolean signedBy(byte[] key, String signed) {
        var found = SIGNED.matcher(signed);
        if (!found.matches()) return false;
        try {
            return verified(key, found);
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean verified(byte[] key, Matcher found) throws GeneralSecurityException {
        var whole = Base64.getDecoder().decode(found.group("signature"));
        if (whole.length != 68 || !Arrays.equals(whole, 0, 4, hint(found.group("name"), key), 0, 4)) return false;
        var encoded = Arrays.copyOf(X509, X509.length + 32);
        System.arraycopy(key, 0, encoded, X509.length, 32);
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update(found.group("text").getBytes(StandardCharsets.UTF_8));
        return signature.verify(Arrays.copyOfRange(whole, 4, 68));
    }
}
