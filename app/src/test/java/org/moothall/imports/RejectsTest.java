package org.moothall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.imports.Mapped.Refused;

/// Refused rows may name people, as the other system's do: they are for who imports, and for nobody else.
class RejectsTest {

    @TempDir
    Path folder;

    @Test
    void refused_rows_are_for_who_imports_alone_and_the_count_says_nothing_of_them() throws IOException {
        var file = folder.resolve("refused.csv");
        try (var rejects = new Rejects(file)) {
            rejects.add(new Refused(new Row(2, Map.of("name", "Wu Quillfeather")), "“Wu Quillfeather” is no kind."));
            assertThat(rejects.reasons()).containsOnlyKeys("“…” is no kind.");
        }
        assertThat(Files.readString(file)).contains("Wu Quillfeather");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
