package org.moothall.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.erasure.Shredded.What;

/// The list of what is erased only grows, survives who dies while writing, and names nobody.
class ErasedListTest {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00.123456789Z");

    @TempDir
    Path folder;

    private final Shredded first = Shredded.now(AT, What.IDENTITY, UUID.randomUUID());
    private final Shredded second = Shredded.now(AT.plusSeconds(1), What.WORDS, UUID.randomUUID());

    @Test
    void what_is_listed_is_read_again_by_its_owner_alone() throws IOException {
        var list = ErasedList.in(folder.resolve("new"));
        assertThat(list.since(Instant.MIN)).isEmpty();
        list.add(List.of(first));
        list.add(List.of(second));
        assertThat(list.since(Instant.MIN)).containsExactlyInAnyOrder(first, second);
        assertThat(list.since(AT.plusMillis(1))).containsExactly(second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_its_writer_did_not_live_to_end_swallows_no_other() throws IOException {
        var list = ErasedList.in(folder);
        list.add(List.of(first));
        Files.writeString(list.file(), "2026-11-23T09:00:00Z IDENTITY 0190", StandardOpenOption.APPEND);
        list.add(List.of(second));
        Files.writeString(list.file(), second.line().substring(0, 50), StandardOpenOption.APPEND);
        assertThat(list.since(Instant.MIN)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void nothing_is_listed_twice() throws IOException {
        var list = ErasedList.in(folder);
        list.take(List.of(first, second));
        list.take(List.of(second));
        assertThat(Files.readAllLines(list.file()).stream().filter(line -> !line.isEmpty()))
                .hasSize(2);
    }
}
