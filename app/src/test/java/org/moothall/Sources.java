package org.moothall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The repository's own files, wherever the tests are started.
final class Sources {

    /// Where the repository begins.
    static final Path ROOT = Files.exists(Path.of("city", "lanfeng")) ? Path.of("") : Path.of("..");

    private Sources() {}

    /// Our own source files under these folders of the repository with one of these endings.
    static List<Path> files(List<String> folders, String... endings) {
        return folders.stream()
                .map(ROOT::resolve)
                .filter(Files::isDirectory)
                .flatMap(Sources::walk)
                .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
                .sorted()
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
