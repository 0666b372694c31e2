package org.moothall.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What was signed, read by everybody.
@CityTest
class JournalPagesTest {

    @Autowired
    History history;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    Browser resident;

    @Test
    void everybody_reads_what_was_signed_as_a_page_and_as_text() {
        history.lines(2);
        var first = checkpoints.make().orElseThrow();
        history.lines(2);
        var last = checkpoints.make().orElseThrow();
        assertThat(resident.open("/journal").text()).contains("Proof that nothing was changed");
        assertThat(resident.open("/journal?lang=zh-CN").text()).contains("记录未被改动的证明");
        assertThat(resident.open("/journal?before=" + last.number()).status()).isEqualTo(200);
        assertThat(new String(resident.open("/journal/latest.txt").bytes(), StandardCharsets.UTF_8))
                .isEqualTo(last.note());
        assertThat(resident.header("Content-Type")).startsWith("text/plain");
        assertThat(new String(
                        resident.open("/journal/" + first.number() + ".txt").bytes(), StandardCharsets.UTF_8))
                .isEqualTo(first.note());
        assertThat(resident.open("/journal/key.txt").body()).isEqualTo(checkpoints.verifier() + "\n");
        var hashes = checkpoints.consistency(first, last);
        assertThat(hashes).isNotEmpty();
        assertThat(resident.open("/journal/%d/since/%d.txt".formatted(last.number(), first.number()))
                        .body())
                .isEqualTo(String.join("\n", hashes) + "\n");
        assertThat(resident.open("/journal/%d/since/%d.txt".formatted(first.number(), last.number()))
                        .status())
                .isEqualTo(404);
        assertThat(resident.open("/journal/999999.txt").status()).isEqualTo(404);
        assertThat(resident.open("/journal/x.txt").status()).isEqualTo(404);
    }
}
