package org.moothall.identity;

import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Component;

/// HMAC-SHA-256 for residents' phrases and links. An installation that once kept such a key in its database
/// goes on with it, sealed since, so that no phrase that was given away ceases to work; every other one
/// uses `Keys.mark`.
@Component
public class Marks {

    private static final String HMAC = "HmacSHA256";

    private final MarkStore store;
    private final Keys keys;
    private final Map<String, Optional<SecretKeySpec>> former = new ConcurrentHashMap<>();

    Marks(MarkStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /// 32 bytes, the same for ever.
    ///
    /// @param purpose `phrase` or `follow`
    public byte[] of(String purpose, byte[] text) {
        return former.computeIfAbsent(purpose, this::read)
                .map(key -> mac(key, text))
                .orElseGet(() -> keys.mark(purpose, text));
    }

    private Optional<SecretKeySpec> read(String purpose) {
        return store.find(purpose)
                .map(kept -> new SecretKeySpec(
                        keys.open(kept.wrapped(), MarkStore.KEYS.context(purpose))
                                .unseal(kept.content()),
                        HMAC));
    }

    /// Seals a key that stood in the clear.
    void keep(String purpose, byte[] clear) {
        var key = keys.fresh(MarkStore.KEYS.context(purpose));
        store.add(new MarkStore.Former(purpose, key.wrapped(), key.seal(clear)));
        former.remove(purpose);
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
