package org.moothall.learn;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts text into what search finds it by: words and numbers in small letters, Chinese in pairs of neighbouring
/// characters (a lone character stands for itself). The same text is cut the same way for keeping and for asking.
public final class SearchWords {

    private static final int LONGEST = 40;

    private SearchWords() {}

    /// @param most how many at most, the first ones
    public static List<String> of(String text, int most) {
        var words = new LinkedHashSet<String>();
        var clean = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < clean.length() && words.size() < most; ) {
            var end = runEnd(clean, i);
            if (end > i) run(clean.substring(i, end), words);
            i = Math.max(end, i + Character.charCount(clean.codePointAt(i)));
        }
        return words.stream().limit(most).toList();
    }

    /// Where a run of the same writing that begins here ends; here itself where nothing to find begins.
    private static int runEnd(String text, int from) {
        var kind = kind(text.codePointAt(from));
        var i = from;
        while (kind != Kind.NONE && i < text.length() && kind(text.codePointAt(i)) == kind)
            i += Character.charCount(text.codePointAt(i));
        return i;
    }

    private static void run(String run, Set<String> words) {
        if (kind(run.codePointAt(0)) == Kind.WORD) {
            words.add(run.substring(0, Math.min(run.length(), LONGEST)));
            return;
        }
        var points = run.codePoints().toArray();
        if (points.length == 1) words.add(run);
        for (var i = 0; i + 1 < points.length; i++) words.add(new String(points, i, 2));
    }

    private enum Kind {
        WORD,
        CHINESE,
        NONE
    }

    private static Kind kind(int point) {
        if (Character.isIdeographic(point)) return Kind.CHINESE;
        return Character.isLetterOrDigit(point) ? Kind.WORD : Kind.NONE;
    }
}
