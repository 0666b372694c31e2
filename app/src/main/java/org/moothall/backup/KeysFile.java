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

    /// Into a folder that has none.
    void begin(byte[] bytes) throws IOException {
        Secret.write(file, bytes);
        Secret.settle(file);
    }
}
