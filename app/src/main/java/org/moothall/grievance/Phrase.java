package org.moothall.grievance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.kernel.Language;

/// The secret that opens “my case”: four easy words in the reporter's language, from lists of our own of more than
/// 2,048
/// each (44 bits or more). It is shown once and read aloud at the counter; what is kept is only its digest
/// (`PhraseKey`).
public final class Phrase {

    private static final int WORDS = 4;
    private static final SecureRandom SECRET = new SecureRandom();
    private static final List<String> EN = words("words_en.txt");
    private static final List<String> ZH = words("words_zh.txt");

    private Phrase() {}

    /// Four words by chance, a blank between them: `river lamp quiet maple`, `江河 灯塔 安静 枫叶`.
    public static String next(Language language) {
        return next(language, SECRET);
    }

    static String next(Language language, RandomGenerator chance) {
        var words = list(language);
        return Stream.generate(() -> words.get(chance.nextInt(words.size())))
                .limit(WORDS)
                .collect(Collectors.joining(" "));
    }

    /// What counts of a phrase as somebody types it: its letters. Blanks, hyphens, capitals and full-width letters are
    /// no
    /// mistakes.
    public static String letters(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "");
    }

    static List<String> list(Language language) {
        return switch (language) {
            case EN -> EN;
            case ZH -> ZH;
        };
    }

    private static List<String> words(String file) {
        try (var in = Phrase.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
