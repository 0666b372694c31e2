package org.moothall.confided;

import java.util.ArrayList;
import java.util.List;
import org.moothall.keys.DataKey;
import org.moothall.keys.KeyLost;
import org.moothall.keys.SealedText;

/// Reads what was sealed for one case, or for several that belong together. What none of the keys opens stays sealed.
public final class Opened {

    /// Opens nothing.
    public static final Opened NOTHING = new Opened(List.of());

    private final List<DataKey> keys;

    Opened(List<DataKey> keys) {
        this.keys = keys;
    }

    /// Sealed texts in a text, and those within them: who quotes a sealed text seals it once more.
    public String words(String text) {
        return keys.isEmpty() ? text : SealedText.each(text, this::opened);
    }

    public List<String> words(List<String> texts) {
        return texts.stream().map(this::words).toList();
    }

    private String opened(byte[] sealed) {
        for (var key : keys)
            try {
                return words(SealedText.opened(sealed, key));
            } catch (KeyLost other) {
                // the next may be the one
            }
        return SealedText.STILL;
    }

    /// @throws KeyLost where none of the keys is the file's
    public byte[] bytes(byte[] sealed) {
        KeyLost lost = null;
        for (var key : keys)
            try {
                return key.unseal(sealed);
            } catch (KeyLost other) {
                lost = other;
            }
        throw lost == null ? new KeyLost("a sealed file is asked for without its key") : lost;
    }

    public boolean nothing() {
        return keys.isEmpty();
    }

    /// The same, reading besides what another one reads.
    public Opened and(Opened other) {
        var both = new ArrayList<>(keys);
        both.addAll(other.keys);
        return new Opened(List.copyOf(both));
    }
}
