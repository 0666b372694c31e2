package org.moothall.requests;

import java.util.List;
import java.util.UUID;
import org.moothall.keys.DataKey;
import org.moothall.keys.Keys;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Which receipts somebody's are who asked: sealed as long as they need it, and then gone.
@Component
class SealedReceipts {

    private static final JsonMapper JSON = new JsonMapper();

    /// However many there are, the sealed text is as long.
    private static final int BLOCK = 1024;

    private final RequestStore store;
    private final Keys keys;

    SealedReceipts(RequestStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    DataKey fresh(UUID request) {
        return keys.fresh(RequestStore.KEYS.context(request));
    }

    static byte[] sealed(DataKey key, List<String> receipts) {
        var text = JSON.writeValueAsBytes(receipts);
        var padded = java.util.Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK);
        java.util.Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return key.seal(padded);
    }

    /// None once the key is gone.
    List<String> of(Request request) {
        return store.content(request.id())
                .map(kept -> keys.open(kept.wrapped(), RequestStore.KEYS.context(kept.id()))
                        .unseal(kept.content()))
                .map(bytes -> List.of(JSON.readValue(bytes, String[].class)))
                .orElse(List.of());
    }

    @EventListener
    @Transactional
    public void round(Timekeeper.Round round) {
        store.letGo(round.at());
    }
}
