package org.moothall.erasure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.moothall.database.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `erased.txt`: every key that was shredded, outside of the database, so that an older state of the database cannot
/// bring one back. It only grows, a line a key, and names nobody.
public record ErasedList(Path file) {

    private static final String NAME = "erased.txt";
    private static final Logger LOG = LoggerFactory.getLogger(ErasedList.class);

    public static ErasedList in(Path folder) {
        return new ErasedList(folder.toAbsolutePath().resolve(NAME));
    }

    /// What stands there from a moment on. A line that its writer did not live to finish is none: what it was to tell
    /// was not erased either.
    public Set<Shredded> since(Instant from) throws IOException {
        var read = new HashSet<Shredded>();
        if (!Files.exists(file)) return read;
        var torn = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var one = Shredded.of(line);
                if (one.isEmpty() && !line.isBlank()) torn++;
                one.filter(known -> !known.at().isBefore(from)).ifPresent(read::add);
            }
        }
        if (torn > 0) LOG.warn("{} lines of {} are not whole and tell of nothing; all others count.", torn, file);
        return read;
    }

    /// Adds those that are not there yet.
    public void take(Collection<Shredded> others) throws IOException {
        var known = since(Instant.MIN);
        add(others.stream().filter(one -> !known.contains(one)).toList());
    }

    /// The same with those that a database knows.
    public void take(Connection database) throws IOException {
        take(ErasureStore.all(database));
    }

    /// Returns once they are on the disk.
    void add(Collection<Shredded> more) throws IOException {
        if (more.isEmpty()) return;
        if (!Files.exists(file)) begin(Objects.requireNonNull(file.getParent(), "it lies in a folder"));
        // a line break before it too: what a dead writer began does not swallow the first
        var text = more.stream().map(Shredded::line).collect(Collectors.joining("\n", "\n", "\n"));
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
    }

    private static synchronized void begin(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(NAME))) Secret.begin(folder.resolve(NAME));
        try (var itself = FileChannel.open(folder)) {
            itself.force(true);
        }
    }
}
