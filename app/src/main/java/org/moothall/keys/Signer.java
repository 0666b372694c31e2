package org.moothall.keys;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/// An installation's signing key without the platform: for what is signed, or told from others, where no
/// database can be asked whose keys these are.
public final class Signer {

    private final KeyRing ring;

    private Signer(KeyRing ring) {
        this.ring = ring;
    }

    /// Empty where there are no keys yet.
    ///
    /// @param given the keys themselves; blank where they stand in the file
    /// @param kms   address of the key service that sealed them; blank for none
    public static Optional<Signer> of(Path file, String given, String kms) {
        return new KeyFile(file, given, kms).read().map(Signer::new);
    }

    /// As `./moothall keys show` says it.
    public String fingerprint() {
        return Keys.fingerprint(ring);
    }

    /// Whether both are of one installation, whatever master keys each has.
    public boolean same(Signer other) {
        return fingerprint().equals(other.fingerprint()) && Arrays.equals(ring.publicKey(), other.ring.publicKey());
    }

    /// Ed25519: 64 bytes.
    public byte[] sign(byte[] message) {
        return Keys.signed(ring, message);
    }

    /// Whether this key has signed that.
    public boolean signed(byte[] message, byte[] signature) {
        try {
            new Ed25519Verify(ring.publicKey()).verify(signature, message);
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }
}
