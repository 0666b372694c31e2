package org.moothall.matters;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;

/// Finds kinds of matter by a resident's own words: English by the beginnings of words (“leaking” finds “leak”),
/// Chinese by pairs of characters. A rare word says more than one that stands in every matter's name.
final class MatterSearch {

    private static final double NAME = 3;
    private static final double WORD = 3;
    private static final double BRANCH = 1;
    private static final Set<String> SAYING_NOTHING = Set.of(
            "a", "an", "and", "are", "at", "by", "for", "from", "has", "in", "is", "it", "my", "not", "of", "on", "or",
            "our", "that", "the", "there", "this", "to", "was", "with");

    private final Map<Matter, Map<String, Double>> weights = new HashMap<>();
    private final Map<String, Integer> spread = new HashMap<>();
    private final List<Matter> leaves;

    MatterSearch(MatterTree tree) {
        leaves = tree.leaves();
        for (var leaf : leaves) {
            var terms = new HashMap<String, Double>();
            add(terms, leaf.name(), NAME);
            leaf.wordsEn().forEach(word -> add(terms, word, WORD));
            leaf.wordsZh().forEach(word -> add(terms, word, WORD));
            for (var key : leaf.path())
                if (!key.equals(leaf.key())) add(terms, tree.require(key).name(), BRANCH);
            weights.put(leaf, terms);
            terms.keySet().forEach(term -> spread.merge(term, 1, Integer::sum));
        }
    }

    List<Matter> find(String words, Language language, int most) {
        var asked = terms(words);
        if (asked.isEmpty()) return List.of();
        record Fit(Matter matter, double score) {}
        return leaves.stream()
                .map(leaf -> new Fit(leaf, score(leaf, asked)))
                .filter(fit -> fit.score > 0)
                .sorted(Comparator.comparingDouble(Fit::score)
                        .reversed()
                        .thenComparingInt(fit -> fit.matter.name().in(language).length()))
                .limit(most)
                .map(Fit::matter)
                .toList();
    }

    private double score(Matter leaf, Set<String> asked) {
        var terms = weights.getOrDefault(leaf, Map.of());
        double score = 0;
        for (var word : asked) {
            double best = 0;
            for (var term : terms.entrySet()) {
                double closeness = closeness(word, term.getKey());
                if (closeness > 0) best = Math.max(best, closeness * term.getValue() * rarity(term.getKey()));
            }
            score += best;
        }
        return score;
    }

    private double rarity(String term) {
        return Math.log(1 + (double) leaves.size() / spread.getOrDefault(term, 1));
    }

    private static double closeness(String asked, String term) {
        if (asked.equals(term)) return 1;
        if (term.startsWith(asked)) return chinese(term) || asked.length() > 1 ? 0.7 : 0;
        if (chinese(asked)) return asked.length() == 1 && term.contains(asked) ? 0.4 : 0;
        int shared = shared(asked, term);
        return shared >= 4 && shared >= Math.min(asked.length(), term.length()) - 1 && asked.length() - shared <= 4
                ? 0.6
                : 0;
    }

    private static int shared(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) i++;
        return i;
    }

    private static void add(Map<String, Double> terms, Text text, double weight) {
        add(terms, text.en(), weight);
        add(terms, text.zh(), weight);
    }

    private static void add(Map<String, Double> terms, String text, double weight) {
        for (var term : terms(text)) terms.merge(term, weight, Math::max);
    }

    /// Words of letters, and each pair of neighbouring Chinese characters (a single one stands alone).
    private static Set<String> terms(String text) {
        var terms = new LinkedHashSet<String>();
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (var run : plain.replaceAll("(\\p{IsHan}+)", " $1 ").split("[^\\p{L}\\p{N}]+"))
            if (chinese(run)) terms.addAll(pairs(run));
            else if (!run.isEmpty() && !SAYING_NOTHING.contains(run)) terms.add(run);
        return terms;
    }

    private static List<String> pairs(String run) {
        if (run.length() == 1) return List.of(run);
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 2 <= run.length(); i++) pairs.add(run.substring(i, i + 2));
        return pairs;
    }

    private static boolean chinese(String run) {
        return !run.isEmpty() && run.charAt(0) > 0x2e80;
    }
}
