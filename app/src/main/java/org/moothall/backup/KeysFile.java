package org.moothall.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.moothall.database.Secret;
import org.moothall.kernel.CannotStart;
import org.moothall.keys.Keys;
import org.moothall.keys.Signer;

/// The keys that a database's sealed rows open with: they stand outside of it, and without them a restored one is
/// unreadable, so they travel in the backup.
///
/// @param content where the environment holds them itself, else blank
record KeysFile(Path file, String content) {

    static KeysFile of(Path folder, Map<String, String> environment) {
        return new KeysFile(
                Keys.place(folder, environment.getOrDefault("MOOTHALL_KEYS_FILE", "")),
                environment.getOrDefault("MOOTHALL_KEYS", ""));
    }

    Optional<byte[]> read() throws IOException {
        if (!content.isBlank()) return Optional.of(content.getBytes(StandardCharsets.UTF_8));
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    Optional<Signer> signer() {
        return Signer.of(file, content, System.getenv().getOrDefault("MOOTHALL_KMS", ""));
    }

    /// Whether others stand there.
    boolean differs(byte[] bytes) throws IOException {
        return read().filter(kept -> !Arrays.equals(kept, bytes)).isPresent();
    }

    /// Refuses where others stand there and may not be replaced.
    void requireRoom(byte[] bytes, boolean replace) throws IOException {
        if (!differs(bytes)) return;
        if (!content.isBlank())
            throw new CannotStart("MOOTHALL_KEYS holds other keys than the backup; restore without it, then take over"
                    + " the file that is written.");
        if (!replace)
            throw new CannotStart(
                    "%s holds other keys than the backup; move it away, or say --replace.".formatted(file));
    }

    /// What whoever restores knows of where the backup must come from.
    ///
    /// @param here     keys that are here already; empty on a new machine
    /// @param named    fingerprint of the installation that is meant; blank where nobody named one
    /// @param unsigned whether nobody needs to have signed it; one without keys may be anybody's then
    record Wanted(Optional<Signer> here, String named, boolean unsigned) {

        void require(Manifest.Origin origin) {
            var theirs = origin.fingerprint();
            if (!origin.signed() && !unsigned)
                throw new CannotStart(
                        "The backup is signed by nobody: a Moothall from before they were signed has made it, or anybody"
                                + " else. Where you are sure whose it is, say --unsigned.");
            if (!named.isEmpty() && !named.equals(theirs))
                throw new CannotStart(
                        "The backup is of the installation %s, not of %s as you said.".formatted(theirs, named));
            var other = here.filter(
                    ours -> origin.keys().filter(one -> !one.same(ours)).isPresent());
            if (named.isEmpty() && other.isPresent())
                throw new CannotStart(
                        "The keys here are of the installation %s, and the backup is of %s. Where you mean that one, say --fingerprint %s."
                                .formatted(other.get().fingerprint(), theirs, theirs));
        }
    }

    /// Into a folder that has none.
    void begin(byte[] bytes) throws IOException {
        Secret.write(file, bytes);
        Secret.settle(file);
    }
}
