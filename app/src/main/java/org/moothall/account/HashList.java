package org.moothall.account;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file of stolen passwords as haveibeenpwned.com gives it, ordered by hash: a line is the SHA-1 in 40
/// capital digits, a colon, a count. Some thirty lines of its tens of gigabytes are read for an answer.
record HashList(Path file) {

    private static final int DIGITS = 40;

    boolean has(String password) {
        var wanted = sha1(password);
        try (var lines = new RandomAccessFile(file.toFile(), "r")) {
            long from = 0, to = lines.length();
            while (from < to) {
                var start = lineAt(lines, (from + to) >>> 1);
                var found = hash(lines, start);
                if (found.equals(wanted)) return true;
                if (found.isEmpty() || found.compareTo(wanted) > 0) to = (from + to) >>> 1;
                else from = lines.getFilePointer();
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The list of stolen passwords %s cannot be read; mend it, or take MOOTHALL_PASSWORD_HASHES away."
                            .formatted(file),
                    e);
        }
    }

    /// Where the line begins that holds this byte.
    private static long lineAt(RandomAccessFile lines, long at) throws IOException {
        var start = at;
        while (start > 0) {
            lines.seek(start - 1);
            if (lines.read() == '\n') break;
            start--;
        }
        return start;
    }

    /// The hash of the line that begins here; afterwards the file stands at the next line.
    private static String hash(RandomAccessFile lines, long start) throws IOException {
        lines.seek(start);
        var line = lines.readLine();
        return line == null || line.length() < DIGITS
                ? ""
                : line.substring(0, DIGITS).toUpperCase(java.util.Locale.ROOT);
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
