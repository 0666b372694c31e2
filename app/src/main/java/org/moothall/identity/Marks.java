package org.moothall.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.moothall.kernel.Digest;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Component;

/// HMAC-SHA-256 for residents' phrases and links. An installation that once kept such a key in its database
/// goes on with it, sealed since, so that no phrase that was given away ceases to work; every other one
/// uses `Keys.mark`.
@Component
public class Marks {

    private final MarkStore store;
    private final Keys keys;
    private final Map<String, Optional<byte[]>> former = new ConcurrentHashMap<>();

    Marks(MarkStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /// 32 bytes, the same for ever.
    ///
    /// @param purpose `phrase` or `follow`
    public byte[] of(String purpose, byte[] text) {
        return former.computeIfAbsent(purpose, this::read)
                .map(key -> Digest.hmac(key, text))
                .orElseGet(() -> keys.mark(purpose, text));
    }

    private Optional<byte[]> read(String purpose) {
        return store.find(purpose)
                .map(kept -> keys.open(kept.wrapped(), MarkStore.KEYS.context(purpose))
                        .unseal(kept.content()));
    }

    /// Seals a key that stood in the clear.
    void keep(String purpose, byte[] clear) {
        var key = keys.fresh(MarkStore.KEYS.context(purpose));
        store.add(new MarkStore.Former(purpose, key.wrapped(), key.seal(clear)));
        former.remove(purpose);
    }
}
