package org.moothall.draft;

import java.util.List;
import org.moothall.identity.BeforeServing;
import org.moothall.identity.Unsealed;
import org.moothall.keys.Keys;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Drafts as the database keeps them: sealed whole, with a key that goes when the draft goes. Those of an
/// older Moothall are sealed before anybody is served.
@Component
class SealedDrafts {

    private final DraftStore store;
    private final Keys keys;
    private final JsonMapper json = JsonMapper.builder().build();

    SealedDrafts(DraftStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    DraftStore.Row row(Drafts.Held held) {
        var sealed = sealed(held.token(), json.writeValueAsBytes(held.draft()));
        return new DraftStore.Row(
                held.token(),
                held.draft().submission(),
                sealed.wrapped(),
                sealed.content(),
                held.touchedAt(),
                held.sentAt(),
                held.receipt());
    }

    Drafts.Held held(DraftStore.Row row) {
        var key = keys.open(row.wrapped(), DraftStore.KEYS.context(row.token()));
        var draft = json.readValue(key.unseal(row.content()), Draft.class);
        return new Drafts.Held(row.token(), draft, row.touchedAt(), row.sentAt(), row.receipt());
    }

    private DraftStore.Sealed sealed(String token, byte[] content) {
        var key = keys.fresh(DraftStore.KEYS.context(token));
        return new DraftStore.Sealed(token, key.wrapped(), key.seal(content));
    }

    void seal(List<Unsealed.Clear> drafts) {
        for (var one : drafts) store.seal(sealed(one.id(), one.content()));
    }

    @Component
    @ConditionalOnProperty(name = "moothall.database", havingValue = "any", matchIfMissing = true)
    static final class AtStart extends BeforeServing {

        private final SealedDrafts drafts;
        private final Unsealed unsealed;

        AtStart(SealedDrafts drafts, Unsealed unsealed) {
            this.drafts = drafts;
            this.unsealed = unsealed;
        }

        @Override
        protected void seal() {
            unsealed.each("draft", drafts::seal);
        }
    }
}
