package org.moothall.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
        settle(file);
        return secret;
    }

    /// Writes a secret into a new file that only its owner can read.
    public static Path write(Path file, String secret) throws IOException {
        return write(file, (secret + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public static Path write(Path file, byte[] secret) throws IOException {
        Files.deleteIfExists(file);
        begin(file);
        try {
            return Files.write(
                    file, secret, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (IOException e) {
            Files.deleteIfExists(file); // the disk is full: half a secret is none
            throw e;
        }
    }

    /// What was made, linked or moved in a folder is still there after the power has failed. A row that is
    /// sealed with a key is on the disk when it is committed; its key has to be there before.
    public static void settle(Path file) throws IOException {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }

    /// A new empty file that only its owner can read, where the disk knows owners; elsewhere none yet.
    public static void begin(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
