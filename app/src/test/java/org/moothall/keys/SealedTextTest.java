package org.moothall.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"{sealed:}", "{sealed:A}", "{sealed:AAAA}", "{sealed:AAAAA}", "A hole {sealed:_-_-A} here"})
    void what_only_looks_sealed_breaks_nothing_and_opens_nothing(String text) {
        assertThat(SealedText.each(text, bytes -> "[%d]".formatted(bytes.length)))
                .doesNotContain("{sealed")
                .contains("[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{sealed:}", "{sealed:A}", "say {sealed:{sealed:AAAA}} twice"})
    void what_is_typed_is_never_taken_for_something_sealed(String text) {
        var typed = SealedText.typed(text);
        assertThat(SealedText.in(typed)).isFalse();
        assertThat(SealedText.whole(typed)).isFalse();
        assertThat(SealedText.each(typed, _ -> "opened")).isEqualTo(typed);
    }
}
