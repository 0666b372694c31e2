package org.moothall.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks how much a workbook unpacks to before it is opened: a small file can hold gigabytes of nothing. What the file
/// says of itself is not believed; it is unpacked once, and kept nowhere.
final class Unpacking {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MB = 1024 * 1024, MOST = 4096 * MB;
    /// The texts of all cells are held in memory together.
    private static final long MOST_TEXTS = 256 * MB;
    /// Tables shrink to a tenth or a thirtieth.
    private static final long FREE = 100 * MB, TIMES = 200;

    private static final String TEXTS = "xl/sharedStrings.xml";

    private Unpacking() {}

    /// @throws IllegalArgumentException in a sentence, where it is too much
    static void check(Path file) throws IOException {
        long packed = Files.size(file);
        long all = 0;
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) throw tooMuch(file, "holds %,d files".formatted(zip.size()));
            for (var entry : zip.stream().toList()) {
                long most = Math.min(
                        entry.getName().equals(TEXTS) ? MOST_TEXTS : MOST, Math.max(FREE, packed * TIMES) - all);
                all += counted(file, zip, entry, most);
            }
        } catch (ZipException e) {
            throw new IllegalArgumentException(
                    "%s is no workbook, or it is damaged. Save it as .xlsx again.".formatted(file), e);
        }
    }

    private static long counted(Path file, ZipFile zip, ZipEntry entry, long most) throws IOException {
        long bytes = 0;
        var piece = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes += read;
                if (bytes > most) throw tooMuch(file, "unpacks to more than %,d MB".formatted(bytes / MB));
            }
        }
        return bytes;
    }

    private static IllegalArgumentException tooMuch(Path file, String what) {
        return new IllegalArgumentException(
                "%s %s, which no honest table of its size does. Save it as .csv and read that.".formatted(file, what));
    }
}
