package org.moothall.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicReportTest {

    @Test
    void mail_addresses_telephone_and_identity_numbers_are_not_for_everybody() {
        assertThat(PublicReport.words("Ask wang@example.com or 138 0013 8000, or call (617) 555-1234."))
                .isEqualTo("Ask […] or […], or call […].");
        assertThat(PublicReport.words("身份证110101199003077758，电话+8613800138000，010-8888 7777。"))
                .isEqualTo("身份证[…]，电话[…]，[…]。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lamp GR-2026-000123 at 12345",
                "Since 2026-11-25 10:30, every night",
                "At 42.350518, -71.110930",
                "Lamps 0147, 0148, 0149 and 0150 are out",
                "It cost 1,000,000,000"
            })
    void what_helps_to_find_the_place_stays(String said) {
        assertThat(PublicReport.words(said)).isEqualTo(said);
    }

    @Test
    void a_text_that_is_all_digits_dots_or_letters_is_read_as_quickly_as_any() {
        for (var said : new String[] {"1".repeat(4000), "1 ".repeat(2000) + "1:", "a@" + "a.".repeat(1990) + "a"})
            assertThat(PublicReport.words(said)).isNotEmpty();
        assertThat(PublicReport.words("1".repeat(4000))).isEqualTo("[…]");
        assertThat(PublicReport.words("a@b.c.+x@d.example and 5551 234 567 12:30"))
                .isEqualTo("[…][…] and […] 12:30");
        var letters = "@" + "a".repeat(400_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(PublicReport.words(letters)).isEqualTo(letters));
    }
}
