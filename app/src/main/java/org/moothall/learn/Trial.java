package org.moothall.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tries learning on reports that are held back: of few reports each fifth in turn, of many the latest fifth, as real
/// life will do. A text that was learned word for word (a form letter) is not asked. What is told of its accuracy, and
/// how sure it may be, comes from here.
record Trial(double scale, List<Tried> tried) {

    private static final int PARTS = 5;
    private static final int MANY = 5_000;
    /// Fewer say too little of how sure a model may be.
    private static final int ENOUGH = 100;

    /// How sure a model may be that no report has tried; set by the 74 texts of the demo, of which a model of the
    /// city’s words alone then suggests a kind for 18, 13 of these rightly.
    private static final double UNTRIED = 10;

    /// A report that was held back, and what was made of it.
    private record Asked(String kind, Model model, double[] scores, boolean known) {}

    static Trial of(List<Example> examples) {
        var told = examples.stream().filter(Example::told).toList();
        var reported = examples.stream().filter(example -> !example.told()).toList();
        var asked = new ArrayList<Asked>();
        for (int part = PARTS - 1; part >= (reported.size() < MANY ? 0 : PARTS - 1); part--)
            asked.addAll(asked(told, reported, part));
        var scale = asked.size() < ENOUGH
                ? UNTRIED
                : Scale.best(asked.stream()
                        .filter(one -> one.known && one.model.kinds().contains(one.kind))
                        .map(one ->
                                new Scale.Answer(one.scores, one.model.kinds().indexOf(one.kind)))
                        .toList());
        return new Trial(scale, tried(asked, scale));
    }

    private static List<Asked> asked(List<Example> told, List<Example> reported, int part) {
        boolean few = reported.size() < MANY;
        int from = reported.size() / PARTS * part;
        var learned = new ArrayList<>(told);
        var held = new ArrayList<Example>();
        for (int i = 0; i < reported.size(); i++) {
            boolean back = few ? i % PARTS == part : i >= from;
            (back ? held : learned).add(reported.get(i));
        }
        var texts = learned.stream().map(Example::text).collect(Collectors.toSet());
        held.removeIf(example -> texts.contains(example.text()));
        if (held.isEmpty() || !Learner.several(learned)) return List.of();
        var model = Learner.model(learned, 1);
        return held.stream()
                .map(example -> {
                    var seen = model.learned().vocabulary().see(example.text());
                    return new Asked(example.kind(), model, model.scores(seen), !seen.nothing());
                })
                .toList();
    }

    private static List<Tried> tried(List<Asked> asked, double scale) {
        var counts = new TreeMap<String, int[]>();
        for (var one : asked) {
            var own = counts.computeIfAbsent(one.kind, kind -> new int[5]);
            own[0]++;
            if (!one.known) continue;
            var order = IntStream.range(0, one.scores.length)
                    .boxed()
                    .sorted((a, b) -> Double.compare(one.scores[b], one.scores[a]))
                    .limit(3)
                    .map(one.model.kinds()::get)
                    .toList();
            var first = order.getFirst();
            if (first.equals(one.kind)) own[1]++;
            if (order.contains(one.kind)) own[2]++;
            var sure = java.util.Arrays.stream(Model.probabilities(one.scores, scale))
                    .max()
                    .orElse(0);
            if (sure < Model.SURE) continue;
            var suggested = counts.computeIfAbsent(first, kind -> new int[5]);
            suggested[3]++;
            if (first.equals(one.kind)) suggested[4]++;
        }
        return counts.entrySet().stream().map(Trial::tried).toList();
    }

    private static Tried tried(Map.Entry<String, int[]> of) {
        var n = of.getValue();
        return new Tried(of.getKey(), n[0], n[1], n[2], n[3], n[4]);
    }
}
