package org.moothall.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// A random secret that stays in a file which only its owner can read.
public final class Secret {

    private Secret() {}

    /// The secret in this file; made (24 random bytes, base64url) where there is none.
    static String keptIn(Path file) throws IOException {
        if (Files.exists(file)) return Files.readString(file).strip();
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Files.move(
                write(file.resolveSibling(file.getFileName() + ".new"), secret), file, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }

    /// Writes a secret into a new file that only its owner can read.
    public static Path write(Path file, String secret) throws IOException {
        return write(file, (secret + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public static Path write(Path file, byte[] secret) throws IOException {
        Files.deleteIfExists(file);
        begin(file);
        return Files.write(file, secret);
    }

    /// A new empty file that only its owner can read, where the disk knows owners; elsewhere none yet.
    public static void begin(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
