package org.moothall.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.moothall.database.CannotStart;
import org.moothall.database.Secret;

/// The keys that a database's sealed rows open with: they stand outside of it, and without them a restored one is
/// unreadable, so they travel in the backup.
///
/// @param content where the environment holds them itself, else blank
record KeysFile(Path file, String content) {

    static KeysFile of(Path folder, Map<String, String> environment) {
        var named = environment.getOrDefault("MOOTHALL_KEYS_FILE", "");
        return new KeysFile(
                named.isBlank() ? folder.resolve("keys.json") : Path.of(named),
                environment.getOrDefault("MOOTHALL_KEYS", ""));
    }

    Optional<byte[]> read() throws IOException {
        if (!content.isBlank()) return Optional.of(content.getBytes(StandardCharsets.UTF_8));
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /// Whether others stand there.
    boolean differs(byte[] bytes) throws IOException {
        return read().filter(kept -> !Arrays.equals(kept, bytes)).isPresent();
    }

    /// @param aside whether others that stand there are moved aside; else they are a reason to refuse
    void put(byte[] bytes, boolean aside) throws IOException {
        if (!differs(bytes)) {
            if (content.isBlank() && !Files.exists(file)) write(bytes);
            return;
        }
        if (!content.isBlank())
            throw new CannotStart("MOOTHALL_KEYS holds other keys than the backup; restore without it, then take over"
                    + " the file that is written.");
        if (!aside)
            throw new CannotStart(
                    "%s holds other keys than the backup; move it away, or say --replace.".formatted(file));
        Files.move(
                file,
                file.resolveSibling(
                        file.getFileName() + ".before-" + Instant.now().getEpochSecond()));
        write(bytes);
    }

    private void write(byte[] bytes) throws IOException {
        var fresh = Secret.write(file.resolveSibling(file.getFileName() + ".new"), bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        Secret.settle(file);
    }
}
