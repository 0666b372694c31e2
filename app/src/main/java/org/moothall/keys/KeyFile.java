package org.moothall.keys;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.database.Secret;
import org.moothall.kernel.CannotStart;

/// Where the keys stand: a file that only its owner reads, or a text that the environment gives and that nothing here
/// writes. A key management service (Tink's `KmsClient`, found on the class path) may hold the key to either.
///
/// @param given the keys themselves; blank where they stand in the file
/// @param kms   address of the service's key, such as `aws-kms://…`; blank for none
record KeyFile(Path file, String given, String kms) {

    Optional<KeyRing> read() {
        if (!given.isBlank()) return Optional.of(parsed(given));
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(parsed(Files.readString(file)));
        } catch (IOException e) {
            throw new CannotStart(
                    "The keys in %s cannot be read (%s); let the account that runs Moothall read them."
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }

    /// When the file was last written; null where there is none or the environment gives the keys.
    @Nullable
    FileTime written() {
        try {
            return given.isBlank() && Files.exists(file) ? Files.getLastModifiedTime(file) : null;
        } catch (IOException e) {
            return null; // gone this moment: the keys at hand still hold
        }
    }

    /// Writes fresh keys where there are none; of two who try at once both end with the same.
    KeyRing made() {
        try {
            var whole = beside(KeyRing.fresh());
            try {
                Files.createLink(file, whole);
            } catch (FileAlreadyExistsException e) {
                // somebody else was quicker
            } finally {
                Files.deleteIfExists(whole);
            }
            Secret.settle(file);
        } catch (IOException | UnsupportedOperationException e) {
            throw unwritable(e);
        }
        return read().orElseThrow();
    }

    /// Writes other keys in place of the present ones.
    void replace(KeyRing ring) {
        if (!given.isBlank())
            throw new CannotStart(
                    "MOOTHALL_KEYS gives the keys, and nothing can be written there; put them into a file, name it in"
                            + " MOOTHALL_KEYS_FILE, and run this again.");
        try {
            Files.move(beside(ring), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Secret.settle(file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Path beside(KeyRing ring) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        return Secret.write(file.resolveSibling(file.getFileName() + "." + UUID.randomUUID()), ring.text(service()));
    }

    private CannotStart unwritable(Exception cause) {
        return new CannotStart(
                "The keys cannot be written into %s (%s); name another place with MOOTHALL_KEYS_FILE."
                        .formatted(file, why(cause)),
                cause);
    }

    /// An exception of one file says its kind by its name, all others by their words, such as that the disk is full.
    private static @Nullable String why(Exception cause) {
        return cause.getClass() == IOException.class
                ? cause.getMessage()
                : cause.getClass().getSimpleName();
    }

    private KeyRing parsed(String text) {
        try {
            return KeyRing.of(text, service());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw e instanceof CannotStart known
                    ? known
                    : new CannotStart(
                            ("The keys in %s are not what Moothall wrote there; put the file back from where you keep"
                                            + " its copy.")
                                    .formatted(given.isBlank() ? file : "MOOTHALL_KEYS"),
                            e);
        }
    }

    private @Nullable Aead service() {
        if (kms.isBlank()) return null;
        for (var client : ServiceLoader.load(com.google.crypto.tink.KmsClient.class))
            if (client.doesSupport(kms))
                try {
                    return client.withDefaultCredentials().getAead(kms);
                } catch (GeneralSecurityException e) {
                    throw new CannotStart("The key service refuses %s (%s).".formatted(kms, e.getMessage()), e);
                }
        throw new CannotStart(
                "Nothing on the class path knows the key service of %s; add its Tink integration.".formatted(kms));
    }
}
