package org.moothall.archive;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.LowLevelCryptoCaller;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.subtle.HpkeDecrypt;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.SecretBytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.moothall.database.CannotStart;
import org.moothall.kernel.Digest;

/// The private half of a recovery key as people keep it: 32 bytes and three to check them by, in letters that are not
/// mistaken for each other.
public record OnPaper(byte[] half) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHECKED_BY = 3;
    private static final int LENGTH = 32;
    private static final int BITS = 5;

    public static OnPaper fresh() {
        return new OnPaper(X25519.generatePrivateKey());
    }

    /// Fourteen groups of four.
    public String text() {
        var bits = new StringBuilder();
        for (var one : with(half))
            bits.append(Integer.toBinaryString((one & 0xff) | 0x100).substring(1));
        var text = new StringBuilder();
        for (var at = 0; at < bits.length(); at += BITS) {
            if (at > 0 && at % (4 * BITS) == 0) text.append('-');
            text.append(LETTERS.charAt(Integer.parseInt(bits.substring(at, at + BITS), 2)));
        }
        return text.toString();
    }

    public static OnPaper of(String typed) {
        var text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var bits = new StringBuilder();
        for (var letter : text.toCharArray()) {
            if (LETTERS.indexOf(letter) < 0) throw mistyped();
            bits.append(Integer.toBinaryString(LETTERS.indexOf(letter) | 0x20).substring(1));
        }
        if (bits.length() != (LENGTH + CHECKED_BY) * Byte.SIZE) throw mistyped();
        var bytes = new byte[LENGTH + CHECKED_BY];
        for (var at = 0; at < bytes.length; at++)
            bytes[at] = (byte) Integer.parseInt(bits.substring(at * Byte.SIZE, (at + 1) * Byte.SIZE), 2);
        var half = Arrays.copyOf(bytes, LENGTH);
        if (!Arrays.equals(with(half), bytes)) throw mistyped();
        return new OnPaper(half);
    }

    /// Asked for at the keyboard; else a line of the input.
    public static OnPaper asked() throws IOException {
        var console = System.console();
        if (console != null && console.isTerminal()) return of(String.valueOf(console.readPassword("Recovery key: ")));
        var line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        if (line == null) throw new CannotStart("No recovery key was given on the input.");
        return of(line);
    }

    private static byte[] with(byte[] half) {
        var all = Arrays.copyOf(half, LENGTH + CHECKED_BY);
        System.arraycopy(HexFormat.of().parseHex(Digest.sha256(half)), 0, all, LENGTH, CHECKED_BY);
        return all;
    }

    private static CannotStart mistyped() {
        return new CannotStart(
                "That is not a recovery key: it has 14 groups of 4 letters and digits, and one of them at least is"
                        + " not as it was printed.");
    }

    public RecoveryKey recoveryKey() {
        try {
            return new RecoveryKey(X25519.publicFromPrivate(half));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @AccessesPartialKey
    @LowLevelCryptoCaller // the one key there is stands on paper, in no keyset
    byte[] unseal(byte[] locked, byte[] about) throws GeneralSecurityException {
        var pair =
                HpkePrivateKey.create(recoveryKey().key(), SecretBytes.copyFrom(half, InsecureSecretKeyAccess.get()));
        return HpkeDecrypt.create(pair).decrypt(locked, about);
    }
}
