package org.moothall.learn;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The terms that a model knows, each with how much its rarity makes it say. Terms of few reports are not learned, so
/// that a name in somebody's report says nothing about the next one.
///
/// @param places  a term's row in the weights
/// @param rarity  of each row
/// @param unknown the rarity of what was never seen
record Vocabulary(Map<String, Integer> places, float[] rarity, float unknown) {

    private static final int FEWEST = 2;
    private static final int MOST = 30_000;

    static Vocabulary of(List<Example> examples) {
        var texts = new LinkedHashMap<String, Integer>();
        var told = new HashSet<String>();
        for (var example : examples)
            for (var word : new HashSet<>(
                    Terms.of(example.text()).stream().map(Terms.Term::word).toList())) {
                texts.merge(word, 1, Integer::sum);
                if (example.told()) told.add(word);
            }
        var kept = texts.entrySet().stream()
                .filter(term -> term.getValue() >= FEWEST || told.contains(term.getKey()))
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .toList();
        var places = HashMap.<String, Integer>newHashMap(kept.size());
        var rarity = new float[kept.size()];
        for (var term : kept) {
            rarity[places.size()] = rarity(examples.size(), term.getValue());
            places.put(term.getKey(), places.size());
        }
        return new Vocabulary(places, rarity, rarity(examples.size(), 1));
    }

    private static float rarity(int texts, int with) {
        return (float) (1 + Math.log((1.0 + texts) / (1.0 + with)));
    }

    int size() {
        return rarity.length;
    }

    /// A text as a model sees it. What it does not know makes the rest weigh less, so a text of strange words is
    /// doubtful.
    ///
    /// @param rows   of its known terms
    /// @param values of each row; the whole text, strange words included, has the length 1
    /// @param terms  where they stand, by row
    record Seen(int[] rows, double[] values, Map<Integer, List<Terms.Term>> terms) {

        boolean nothing() {
            return rows.length == 0;
        }
    }

    Seen see(String text) {
        var found = new java.util.TreeMap<Integer, List<Terms.Term>>();
        var strange = new HashMap<String, Integer>();
        for (var term : Terms.of(text)) {
            var place = places.get(term.word());
            if (place == null) strange.merge(term.word(), 1, Integer::sum);
            else
                found.computeIfAbsent(place, row -> new java.util.ArrayList<>()).add(term);
        }
        var square = strange.values().stream()
                .mapToDouble(times -> sq(unknown * often(times)))
                .sum();
        var rows = new int[found.size()];
        var values = new double[rows.length];
        int i = 0;
        for (var one : found.entrySet()) {
            rows[i] = one.getKey();
            values[i] = rarity[rows[i]] * often(one.getValue().size());
            square += sq(values[i++]);
        }
        var length = Math.sqrt(square);
        for (i = 0; i < values.length; i++) values[i] /= length;
        return new Seen(rows, values, found);
    }

    private static double often(int times) {
        return 1 + Math.log(times);
    }

    private static double sq(double value) {
        return value * value;
    }
}
