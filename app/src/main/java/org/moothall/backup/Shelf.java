package org.moothall.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.moothall.database.Secret;
import org.moothall.kernel.CannotStart;

/// A backup's place: written under another name first, moved when it is whole.
///
/// @param file where it will lie
/// @param ours whether we chose the name, in a folder where we also take old ones away
record Shelf(Path file, boolean ours) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'moothall-'uuuuMMdd'T'HHmmss'Z.backup'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String OURS = "moothall-[0-9]{8}T[0-9]{6}Z\\.backup";

    /// @param wish a file that is not there yet, or a folder
    static Shelf at(Path wish, Instant at) {
        var ours = Files.isDirectory(wish);
        var file = (ours ? wish.resolve(NAME.format(at)) : wish).toAbsolutePath();
        if (Files.exists(file))
            throw new CannotStart("%s is already there; a backup never takes another's place.".formatted(file));
        var folder = folder(file);
        if (!Files.isDirectory(folder) || !Files.isWritable(folder))
            throw new CannotStart("There is no folder %s that can be written to.".formatted(folder));
        return new Shelf(file, ours);
    }

    Path folder() {
        return folder(file);
    }

    private static Path folder(Path file) {
        var folder = file.getParent();
        return folder == null ? Path.of("/") : folder;
    }

    /// Refuses where it might not fit.
    ///
    /// @param most what the tables take, which a backup never does
    void requireRoom(long most) throws IOException {
        var free = Files.getFileStore(folder(file)).getUsableSpace();
        if (free < most)
            throw new CannotStart("The backup may take up to %s and %s has %s left; make room or name another place."
                    .formatted(Snapshot.Progress.size(most), folder(file), Snapshot.Progress.size(free)));
    }

    /// The unfinished file, locked while its writer lives; what a dead one left is begun anew.
    FileChannel begin() throws IOException {
        var part = part();
        if (!Files.exists(part)) Secret.begin(part);
        var channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!free(channel)) {
            channel.close();
            throw new CannotStart("Another backup is just being written to %s.".formatted(file));
        }
        return channel.truncate(0);
    }

    private static boolean free(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    void whole() throws IOException {
        if (Files.exists(file)) throw new CannotStart("Somebody else has put %s there meanwhile.".formatted(file));
        Files.move(part(), file, StandardCopyOption.ATOMIC_MOVE);
        Secret.settle(file);
    }

    void giveUp() throws IOException {
        Files.deleteIfExists(part());
    }

    /// Takes older backups away beyond so many, and what dead writers left.
    ///
    /// @return the names of those taken away
    List<String> keep(int newest) throws IOException {
        try (var all = Files.list(folder(file))) {
            var names = all.map(path -> path.getFileName().toString())
                    .sorted()
                    .toList()
                    .reversed();
            for (var name : names) if (name.matches(OURS + "\\.part")) sweep(file.resolveSibling(name));
            var old = names.stream()
                    .filter(name -> name.matches(OURS))
                    .skip(newest)
                    .toList();
            for (var name : old) Files.delete(file.resolveSibling(name));
            return old;
        }
    }

    private static void sweep(Path part) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            if (free(channel)) Files.delete(part);
        }
    }

    Path part() {
        return file.resolveSibling(file.getFileName() + ".part");
    }
}
