package org.moothall.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final long MB = 1 << 20;

    private static String left(long bytes) {
        return new Room(Path.of("data"), _ -> bytes).little();
    }

    @Test
    void a_disk_that_is_nearly_full_is_told_of_and_one_with_room_is_not() {
        assertThat(left(Room.LITTLE_MB * MB)).isEmpty();
        assertThat(left(300 * MB)).isEqualTo("the disk of the data has 300 MB left; make room before it is full");
        assertThat(left(0)).isEqualTo("the disk of the data is full (0 MB free); make room, and all goes on by itself");
    }

    @Test
    void a_disk_that_does_not_tell_is_left_alone() {
        var room = new Room(Path.of("data"), _ -> {
            throw new IOException("gone");
        });
        assertThat(room.little()).isEmpty();
        assertThat(Room.under(Path.of("no such folder")).little()).isEmpty();
    }
}
