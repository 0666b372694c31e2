package org.moothall.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/// One record's own key (AES-256-GCM). What it seals is 28 bytes longer than what was given.
public final class DataKey {

    private static final byte[] NOTHING = {};

    private final byte[] wrapped;
    private final Aead aead;

    DataKey(byte[] wrapped, byte[] key) throws GeneralSecurityException {
        this.wrapped = wrapped;
        this.aead = new AesGcmJce(key);
    }

    /// The key as it is kept beside its record; who deletes it has shredded what it sealed.
    public byte[] wrapped() {
        return wrapped.clone();
    }

    public byte[] seal(byte[] plain) {
        try {
            return aead.encrypt(plain, NOTHING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws KeyLost where another key sealed it or it was changed
    public byte[] unseal(byte[] sealed) {
        try {
            return aead.decrypt(sealed, NOTHING);
        } catch (GeneralSecurityException e) {
            throw new KeyLost("sealed bytes do not open", e);
        }
    }
}
