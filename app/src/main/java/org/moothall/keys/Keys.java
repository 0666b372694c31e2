package org.moothall.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The door to the keys. They are made at the first start; the database remembers which they were, so that a start
/// without them, or with another city's, is refused before anything is sealed that could never be opened again.
@Component
public class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final int KEY_BYTES = 32, PREFIX_BYTES = 5;

    private final KeyFile file;
    private final SecureRandom random = new SecureRandom();
    private volatile Held held;

    private record Held(KeyRing ring, @Nullable FileTime written) {}

    @Autowired
    Keys(Environment settings, KeyStore store) {
        this.file = file(settings);
        // a command without a database keeps nothing that would have to be opened again
        this.held = "none".equals(settings.getProperty("moothall.database"))
                ? new Held(KeyRing.fresh(), file.written())
                : matched(store);
    }

    Keys(KeyFile file, KeyStore store) {
        this.file = file;
        this.held = matched(store);
    }

    private static KeyFile file(Environment settings) {
        var data = Path.of(settings.getProperty("moothall.data", "data"));
        var named = settings.getProperty("moothall.keys-file", "");
        return new KeyFile(
                place(data, named),
                settings.getProperty("moothall.keys", ""),
                settings.getProperty("moothall.kms", ""));
    }

    /// Where the file with the keys stands.
    ///
    /// @param data  the data folder
    /// @param named what `MOOTHALL_KEYS_FILE` says; blank where it says nothing
    public static Path place(Path data, String named) {
        return named.isBlank() ? data.resolve("keys.json") : Path.of(named);
    }

    private Held matched(KeyStore store) {
        var before = store.known();
        var written = file.written();
        var found = file.read();
        if (found.isEmpty() && before.isPresent()) throw missing();
        var ring = found.orElseGet(file::made);
        store.know(fingerprint(ring));
        if (!store.known().orElseThrow().equals(fingerprint(ring))) throw others();
        return new Held(ring, written);
    }

    private CannotStart missing() {
        return new CannotStart(
                ("The keys of this installation are missing: there is no %s. Put it back from where you keep its copy, or"
                                + " name its place with MOOTHALL_KEYS_FILE; without it nobody's name can be read.")
                        .formatted(file.file()));
    }

    private CannotStart others() {
        return new CannotStart(
                ("The keys in %s belong to another installation than this database; put back the ones that it was begun"
                                + " with.")
                        .formatted(file.file()));
    }

    /// A fresh key for one record.
    ///
    /// @param context what the key is for, such as `identity` and the record's id: it opens for nothing else
    public DataKey fresh(String context) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            return new DataKey(ring().wrapping.encrypt(key, bytes(context)), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The key of a record again, from what is kept beside it.
    ///
    /// @throws KeyLost where the context is another one, or no master key at hand wrapped it
    public DataKey open(byte[] wrapped, String context) {
        try {
            return new DataKey(wrapped, unwrapped(wrapped, context));
        } catch (GeneralSecurityException e) {
            throw new KeyLost("the key of " + context + " does not open", e);
        }
    }

    /// What is kept beside the record, under the newest master key; the record itself stays as it is.
    public byte[] rewrap(byte[] wrapped, String context) {
        var prefix = Arrays.copyOf(wrapped, PREFIX_BYTES);
        if (Arrays.equals(prefix, newest())) return wrapped;
        try {
            return ring().wrapping.encrypt(unwrapped(wrapped, context), bytes(context));
        } catch (GeneralSecurityException e) {
            throw new KeyLost("the key of " + context + " does not open", e);
        }
    }

    private byte[] unwrapped(byte[] wrapped, String context) throws GeneralSecurityException {
        try {
            return ring().wrapping.decrypt(wrapped, bytes(context));
        } catch (GeneralSecurityException e) {
            if (!look()) throw e;
            return ring().wrapping.decrypt(wrapped, bytes(context));
        }
    }

    /// The bytes with which every key begins that the newest master key wrapped.
    public byte[] newest() {
        return ring().newest();
    }

    /// Stands for a text that must be found again and not be read: HMAC-SHA256 under a key of its own for each purpose;
    /// 32 bytes, the same for ever.
    public byte[] mark(String purpose, byte[] text) {
        var name = bytes(purpose);
        var input = new byte[1 + name.length + text.length];
        input[0] = (byte) name.length;
        System.arraycopy(name, 0, input, 1, name.length);
        System.arraycopy(text, 0, input, 1 + name.length, text.length);
        return computed(held.ring, input);
    }

    /// Ed25519: 64 bytes.
    public byte[] sign(byte[] message) {
        return signed(held.ring, message);
    }

    static byte[] signed(KeyRing ring, byte[] message) {
        try {
            return ring.signer.sign(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Who has these 32 bytes can check what `sign` signed.
    public byte[] publicKey() {
        return held.ring.publicKey();
    }

    /// Which keys these are, for people to compare: 16 hexadecimal digits that give nothing away.
    public String fingerprint() {
        return fingerprint(held.ring);
    }

    /// How many master keys are at hand; more than one while a rotation is not ended.
    public int masters() {
        return ring().masters.size();
    }

    /// Writes a new master key before the present ones.
    public void addMaster() {
        look();
        replace(held.ring.withNewMaster());
    }

    /// Throws away all master keys but the newest; what they alone wrapped is lost.
    public void dropOldMasters() {
        look();
        replace(held.ring.withoutOldMasters());
    }

    private void replace(KeyRing ring) {
        file.replace(ring);
        held = new Held(ring, file.written());
    }

    /// The keys as they stand in the file now: another process may have added a master key.
    private KeyRing ring() {
        look();
        return held.ring;
    }

    private boolean look() {
        var now = file.written();
        if (now == null || Objects.equals(now, held.written)) return false;
        var before = held;
        held = new Held(ours(before.ring), now);
        return held.ring != before.ring;
    }

    /// What stands in the file now, or what was at hand where others stand there: a server that took those over would
    /// seal what nobody could open after its next start.
    private KeyRing ours(KeyRing before) {
        try {
            var ring = file.read().orElse(before);
            if (fingerprint(ring).equals(fingerprint(before))) return ring;
            LOG.error("{} Until then this server works on with those it has.", others().getMessage());
        } catch (CannotStart e) {
            LOG.error("{} Until then this server works on with those it has.", e.getMessage());
        }
        return before;
    }

    static String fingerprint(KeyRing ring) {
        return HexFormat.of().formatHex(computed(ring, bytes("fingerprint")), 0, 8);
    }

    private static byte[] computed(KeyRing ring, byte[] input) {
        try {
            return ring.prf.computePrimary(input, KEY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
