package org.moothall.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoteTest {

    private static final Instant AT = Instant.parse("2026-11-16T02:00:00Z");

    private static String saved() {
        return new Note("lanfeng", 7, "ab".repeat(32), 3, AT, Note.NONE).text() + "\n— lanfeng c2ln\n";
    }

    @Test
    void what_was_saved_is_read_again() {
        assertThat(Note.read(saved()).orElseThrow().at()).isEqualTo(AT);
    }

    @Test
    void what_somebody_has_spoilt_by_hand_is_no_checkpoint_and_no_fault() {
        assertThat(Note.read(saved().replace("2026-11-16", "2026-13-99"))).isEmpty();
        assertThat(Note.read(saved().replaceFirst("\n[A-Za-z0-9+/=]{44}\n", "\n" + "=".repeat(44) + "\n")))
                .isEmpty();
        assertThat(Note.read(saved().replace("at ", "on "))).isEmpty();
    }
}
