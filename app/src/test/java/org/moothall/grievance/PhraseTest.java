package org.moothall.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.kernel.Language;

class PhraseTest {

    @ParameterizedTest
    @EnumSource
    void four_words_are_worth_forty_four_bits(Language language) {
        var words = Phrase.list(language);
        assertThat(words).hasSizeGreaterThanOrEqualTo(2048).doesNotHaveDuplicates();
        assertThat(words).allMatch(word -> Phrase.letters(word).equals(word));
    }

    @Test
    void english_words_are_short_and_chinese_ones_have_two_characters() {
        assertThat(Phrase.list(Language.EN)).allMatch(word -> word.length() >= 3 && word.length() <= 8);
        assertThat(Phrase.list(Language.ZH)).allMatch(word -> word.codePointCount(0, word.length()) == 2);
    }

    @Test
    void how_it_is_typed_does_not_matter() {
        assertThat(Phrase.letters(" River-LAMP  quiet, maple ")).isEqualTo("riverlampquietmaple");
        assertThat(Phrase.letters("江河，灯塔　安静 枫叶。")).isEqualTo("江河灯塔安静枫叶");
        assertThat(Phrase.letters("ｒｉｖｅｒ")).isEqualTo("river");
    }

    @Test
    void phrases_do_not_come_twice() {
        var chance = new Random(1);
        var seen = new HashSet<String>();
        for (int i = 0; i < 10_000; i++)
            assertThat(seen.add(Phrase.next(Language.EN, chance))).isTrue();
    }
}
