package org.moothall.confided;

import java.util.List;
import java.util.UUID;
import org.moothall.journal.Attachments.Whole;
import org.moothall.keys.DataKey;
import org.moothall.keys.SealedText;

/// Seals for one case, and opens nothing.
public final class Sealing {

    private final UUID id;
    private final DataKey key;

    Sealing(UUID id, DataKey key) {
        this.id = id;
        this.key = key;
    }

    public String words(String text) {
        return SealedText.of(text, key);
    }

    public List<String> words(List<String> texts) {
        return texts.stream().map(this::words).toList();
    }

    /// Its name, its bytes and its small copy; found by the digest of what is kept from then on.
    public Whole file(Whole file) {
        var small = file.small();
        return file.with(words(file.of().name()), key.seal(file.content()), small == null ? null : key.seal(small));
    }

    ConfidedStore.Kept kept() {
        return new ConfidedStore.Kept(id, key.wrapped());
    }
}
