package org.moothall.suggest;

import java.util.List;
import org.moothall.learn.Guess;
import org.moothall.matters.Matter;
import org.moothall.web.Reader;

/// A kind of matter that a text may be of, and the stretches of the text that decided.
public record Suggestion(Matter kind, String text, Guess guess) {

    private static final double VERY = 0.9, RATHER = 0.7;

    public boolean sure() {
        return guess.sure();
    }

    /// “Very likely”, “likely”, “perhaps”.
    public String likely(Reader reader) {
        return reader.t(
                guess.probability() >= VERY
                        ? "suggest.likely.very"
                        : guess.probability() >= RATHER ? "suggest.likely" : "suggest.likely.perhaps");
    }

    /// The deciding stretches as they were written.
    public List<String> words() {
        return guess.deciding().stream()
                .map(word -> text.substring(word.from(), word.until()))
                .distinct()
                .toList();
    }

    /// “Likely, because of “street lamp”, “dark””.
    public String because(Reader reader) {
        var quoted =
                words().stream().map(word -> reader.t("suggest.quoted", word)).toList();
        return reader.t("suggest.because", likely(reader), String.join(reader.t("suggest.and"), quoted));
    }

    /// The text in stretches, those that decided marked.
    public List<Stretch> stretches() {
        var stretches = new java.util.ArrayList<Stretch>();
        int at = 0;
        for (var word : guess.deciding()) {
            if (word.from() > at) stretches.add(new Stretch(text.substring(at, word.from()), false));
            stretches.add(new Stretch(text.substring(word.from(), word.until()), true));
            at = word.until();
        }
        if (at < text.length()) stretches.add(new Stretch(text.substring(at), false));
        return List.copyOf(stretches);
    }

    public record Stretch(String text, boolean decided) {}
}
