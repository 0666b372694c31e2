package org.moothall.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.moothall.kernel.CannotStart;

/// A key that somebody types off a sheet of paper.
class OnPaperTest {

    private static final OnPaper PAPER = OnPaper.fresh();

    @Test
    void it_is_read_however_it_is_typed() {
        var text = PAPER.text();
        assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(OnPaper.of(text).half()).isEqualTo(PAPER.half());
        var typed = " "
                + text.toLowerCase(Locale.ROOT)
                        .replace('-', ' ')
                        .replace('0', 'o')
                        .replace('1', 'l') + " ";
        assertThat(OnPaper.of(typed).half()).isEqualTo(PAPER.half());
    }

    @Test
    void a_mistake_anywhere_is_noticed() {
        var text = PAPER.text();
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '-') continue;
            var wrong = text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
            assertThatThrownBy(() -> OnPaper.of(wrong)).isInstanceOf(CannotStart.class);
        }
        assertThatThrownBy(() -> OnPaper.of(text.substring(1))).hasMessageContaining("14 groups of 4");
    }
}
