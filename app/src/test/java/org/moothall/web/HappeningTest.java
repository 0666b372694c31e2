package org.moothall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HappeningTest {

    private static Part.Happening said(String text) {
        return new Part.Happening(Part.Happening.Weight.ORDINARY, "Reply", null, null, "", text, List.of(), null);
    }

    @Test
    void only_a_long_text_is_told_by_its_beginning() {
        assertThat(said("a".repeat(600)).beginning()).isEmpty();
        assertThat(said("诉求\n".repeat(300)).beginning()).startsWith("诉求 诉求").endsWith("…");
    }

    @Test
    void a_sign_of_two_halves_is_never_cut() {
        assertThat(said("🌉".repeat(400)).beginning()).isEqualTo("🌉".repeat(160) + "…");
    }
}
