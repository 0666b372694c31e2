package org.moothall.learn;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a text is learned by: English words without their endings and pairs of neighbouring words; Chinese signs, and
/// pairs of neighbouring signs. A text may mix them. Each term knows where in the text it stands.
final class Terms {

    private static final int LONGEST = 30;
    /// They stand in every text. English pairs reach over them: “hole in the road” has “hole road”.
    private static final Set<String> SAYING_NOTHING = Set.of(
            ("a an and are as at be been but by can could did do does for from had has have he her his i if in is it its "
                            + "just me my no not of on or our she so some that the their them there they this to two up us was we were "
                            + "when where which who will with would you your")
                    .split(" "));

    private static final String SIGNS_SAYING_NOTHING = "的了是在我有和就都而及与着这那你您他她它们也很吗呢啊";

    private final String text;
    private final List<Term> terms = new ArrayList<>();

    private Terms(String text) {
        this.text = text;
    }

    /// A term and where it stands: characters of the text, `until` not included.
    record Term(String word, int from, int until) {}

    static List<Term> of(String text) {
        var terms = new Terms(text);
        terms.read();
        return terms.terms;
    }

    private void read() {
        Term before = null;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int end = i + Character.charCount(point);
            if (SIGNS_SAYING_NOTHING.indexOf(point) >= 0) before = null;
            else if (Character.isIdeographic(point)) {
                before = pair(before, new Term(text.substring(i, end), i, end), "");
            } else if (Character.isLetterOrDigit(point)) {
                while (end < text.length() && inWord(text.codePointAt(end)))
                    end += Character.charCount(text.codePointAt(end));
                var written = plain(text.substring(i, end));
                if (!SAYING_NOTHING.contains(written)) before = pair(before, new Term(stem(written), i, end), " ");
            } else if (!Character.isWhitespace(point)) before = null;
            i = end;
        }
    }

    /// Adds a term, and the pair that it makes with the one before.
    private Term pair(@org.jspecify.annotations.Nullable Term before, Term now, String between) {
        terms.add(now);
        if (before != null) terms.add(new Term(before.word() + between + now.word(), before.from(), now.until()));
        return now;
    }

    private static boolean inWord(int point) {
        return Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
    }

    private static String plain(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /// Lamps and lamp, leaking and leaks and leaked. The same cut for learning and for asking is all that matters.
    private static String stem(String word) {
        int length = word.length();
        if (length < 4 || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) return word;
        if (word.endsWith("ies")) return word.substring(0, length - 3) + "y";
        if (word.endsWith("ing") && length > 5) return single(word.substring(0, length - 3));
        if (word.endsWith("ed") && length > 4) return single(word.substring(0, length - 2));
        if (word.endsWith("es") && length > 4) return word.substring(0, length - 2);
        if (word.endsWith("s") && !word.endsWith("ss")) return single(word.substring(0, length - 1));
        return word.endsWith("e") && length > 4 ? word.substring(0, length - 1) : word;
    }

    /// Dripping is dripp is drip.
    private static String single(String stem) {
        int last = stem.length() - 1;
        if (last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0)
            return stem.substring(0, last);
        return stem.endsWith("e") && last > 3 ? stem.substring(0, last) : stem;
    }
}
