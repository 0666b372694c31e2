package org.moothall.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.moothall.kernel.CannotStart;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs for this machine, unpacked once from our libraries.
final class PostgresBinaries {

    /// The major version that data folders are written with.
    static final String MAJOR = "18";

    private PostgresBinaries() {}

    /// The folder with `bin/`, `lib/`, `share/` under `home`; unpacked on first use, again when the library is another.
    static Path under(Path home, Consumer<String> say) {
        var archive = archive();
        try {
            var folder = home.resolve("postgres-programs-" + fingerprint(archive));
            if (Files.isDirectory(folder)) return folder;
            say.accept("Unpacking PostgreSQL " + MAJOR);
            var unpacking = Files.createTempDirectory(home, "unpacking-");
            unpack(archive, unpacking);
            if (!unpacking.toFile().setReadable(true, false)
                    || !unpacking.toFile().setExecutable(true, false))
                throw new IOException("cannot be made readable: " + unpacking);
            FileSystemUtils.deleteRecursively(unpacking.resolve("include"));
            Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked into %s (%s).".formatted(home, e.getMessage()), e);
        }
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        var kind = system.startsWith("mac") ? "darwin" : system.startsWith("linux") ? "linux" : "windows";
        var musl = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        var name = "/postgres-%s-%s%s.txz".formatted(kind, machine, musl);
        var found = PostgresBinaries.class.getResource(name);
        if (found == null)
            throw new CannotStart(
                    "Moothall brings no PostgreSQL for this machine (%s, %s); name a server with --database-url."
                            .formatted(system, machine));
        return found;
    }

    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        return connection instanceof JarURLConnection jar
                ? "%s-%08x".formatted(MAJOR, jar.getJarEntry().getCrc())
                : "%s-%d".formatted(MAJOR, connection.getContentLengthLong());
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (InputStream raw = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) place(entry, tar, into);
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) throw new IOException("outside of its folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        var parent = target.getParent();
        if (parent != null) Files.createDirectories(parent);
        if (entry.isSymbolicLink()) Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        else if (entry.isLink()) Files.createLink(target, into.resolve(entry.getLinkName()));
        else Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0
                && !entry.isSymbolicLink()
                && !target.toFile().setExecutable(true, false))
            throw new IOException("cannot be made executable: " + target);
    }
}
