package org.moothall.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Answers which kinds a text may be of. Nothing is answered for a text of which it knows no word.
public final class Model {

    /// From here on a suggestion is shown as one.
    public static final double SURE = 0.5;

    private final Weights learned;

    Model(Weights learned) {
        this.learned = learned;
    }

    Weights learned() {
        return learned;
    }

    /// Writes it so that `read` makes the same model of it.
    public void write(OutputStream out) throws IOException {
        ModelFile.write(learned, out);
    }

    /// @throws IOException where it is no model, or one of an older form
    public static Model read(InputStream in) throws IOException {
        return new Model(ModelFile.read(in));
    }

    public List<String> kinds() {
        return learned.kinds();
    }

    /// The likeliest kinds first, each with the words that spoke for it.
    public List<Guess> guesses(String text, int most) {
        var seen = learned.vocabulary().see(text);
        if (seen.nothing()) return List.of();
        var scores = scores(seen);
        var probabilities = probabilities(scores, learned.scale());
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(kind -> -scores[kind])
                        .thenComparing(kind -> learned.kinds().get(kind)))
                .limit(most)
                .map(kind -> new Guess(
                        learned.kinds().get(kind),
                        probabilities[kind],
                        scores[kind],
                        learned.base()[kind],
                        weighed(seen, kind)))
                .toList();
    }

    double[] scores(Vocabulary.Seen seen) {
        var scores = new double[learned.kinds().size()];
        for (int kind = 0; kind < scores.length; kind++) scores[kind] = learned.base()[kind];
        for (int i = 0; i < seen.rows().length; i++) {
            var row = learned.weights()[seen.rows()[i]];
            for (int kind = 0; kind < scores.length; kind++) scores[kind] += row[kind] * seen.values()[i];
        }
        return scores;
    }

    /// A term that stands in the text several times shares its weight among its places.
    private List<Guess.Weighed> weighed(Vocabulary.Seen seen, int kind) {
        var weighed = new ArrayList<Guess.Weighed>();
        for (int i = 0; i < seen.rows().length; i++) {
            var places = seen.terms().getOrDefault(seen.rows()[i], List.of());
            var weight = learned.weights()[seen.rows()[i]][kind] * seen.values()[i] / places.size();
            for (var place : places) weighed.add(new Guess.Weighed(place.from(), place.until(), weight));
        }
        weighed.sort(Comparator.comparingDouble(Guess.Weighed::weight).reversed());
        return weighed;
    }

    static double[] probabilities(double[] scores, double scale) {
        double highest = Double.NEGATIVE_INFINITY;
        for (var score : scores) highest = Math.max(highest, score);
        var probabilities = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = Math.exp(scale * (scores[i] - highest));
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) probabilities[i] /= sum;
        return probabilities;
    }
}
