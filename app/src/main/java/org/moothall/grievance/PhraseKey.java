package org.moothall.grievance;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The server's key for what residents hold in hand: digests of phrases, signatures of links. HMAC-SHA-256.
///
/// Why no slow password hash: a phrase is chance, not a person's choice, so there is no list of likely ones to try; 44
/// bits are out of reach of guessing at the door, which is slowed to a few tries a minute; and filing must not
/// cost 100 ms of processor for each report of a storm. A copy of the table of receipts alone opens nothing without
/// this
/// key. Where the copy may contain the key too (a whole backup), set `moothall.key` so that it stays outside.
@Component
public class PhraseKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final PhraseStore store;
    private final String given;
    private volatile @Nullable SecretKeySpec key;

    PhraseKey(PhraseStore store, @Value("${moothall.key:}") String given) {
        this.store = store;
        this.given = given;
    }

    /// What is kept of the phrase of a receipt. Bound to the receipt's number: the same words twice look different.
    public byte[] digest(String number, String phrase) {
        return sign("phrase", number + "\n" + Phrase.letters(phrase));
    }

    /// 32 bytes that only this server can make for this text. `purpose` keeps a signature for one use from serving
    /// another.
    public byte[] sign(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known != null) return known;
        var bytes = given.isBlank() ? kept() : given.strip().getBytes(StandardCharsets.UTF_8);
        return key = new SecretKeySpec(bytes, ALGORITHM);
    }

    private byte[] kept() {
        return store.key().orElseGet(() -> {
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            store.add(fresh);
            return store.key().orElseThrow();
        });
    }
}
