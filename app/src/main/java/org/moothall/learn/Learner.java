package org.moothall.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/// Makes a model of examples: a linear classifier for each kind against the rest (support vectors with squared loss,
/// dual coordinate descent), its scores turned into probabilities by texts that it had not seen.
public final class Learner {

    private static final double COST = 0.5, PRECISION = 0.1, BIAS = 1;
    private static final int ROUNDS = 60;
    private static final long SEED = 1;

    private Learner() {}

    /// A model and how it did on texts that it had not seen.
    public record Learned(Model model, List<Tried> tried) {}

    /// @param examples reported ones in the order of time: of many, the latest fifth is what the model is tried on.
    public static Learned learn(List<Example> examples) {
        var trial = Trial.of(examples);
        return new Learned(model(examples, trial.scale()), trial.tried());
    }

    static Model model(List<Example> examples, double scale) {
        var vocabulary = Vocabulary.of(examples);
        var kinds = examples.stream().map(Example::kind).distinct().sorted().toList();
        var weights = new float[vocabulary.size()][kinds.size()];
        var base = new float[kinds.size()];
        if (kinds.size() > 1) {
            Linear.disableDebugOutput();
            fill(Linear.train(problem(examples, vocabulary, kinds), parameter()), weights, base);
        }
        return new Model(new Weights(kinds, vocabulary, weights, base, scale));
    }

    private static Parameter parameter() {
        var parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, ROUNDS, PRECISION);
        parameter.setRandom(new Random(SEED));
        return parameter;
    }

    private static Problem problem(List<Example> examples, Vocabulary vocabulary, List<String> kinds) {
        var rows = new ArrayList<Feature[]>(examples.size());
        var labels = new double[examples.size()];
        for (var example : examples) {
            labels[rows.size()] = kinds.indexOf(example.kind());
            rows.add(features(vocabulary.see(example.text()), vocabulary.size()));
        }
        var problem = new Problem();
        problem.l = labels.length;
        problem.n = vocabulary.size() + 1;
        problem.bias = BIAS;
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = labels;
        return problem;
    }

    /// The library counts from 1; its last feature is the base.
    private static Feature[] features(Vocabulary.Seen seen, int size) {
        var features = new Feature[seen.rows().length + 1];
        for (int i = 0; i < seen.rows().length; i++)
            features[i] = new FeatureNode(seen.rows()[i] + 1, seen.values()[i]);
        features[features.length - 1] = new FeatureNode(size + 1, BIAS);
        return features;
    }

    /// Of two kinds the library answers one column: what speaks for the one speaks against the other.
    private static void fill(de.bwaldvogel.liblinear.Model trained, float[][] weights, float[] base) {
        var all = trained.getFeatureWeights();
        var labels = trained.getLabels();
        int columns = labels.length == 2 ? 1 : labels.length;
        for (int column = 0; column < labels.length; column++) {
            int sign = columns == 1 && column == 1 ? -1 : 1;
            int from = columns == 1 ? 0 : column;
            for (int row = 0; row < weights.length; row++)
                weights[row][labels[column]] = (float) (sign * all[row * columns + from]);
            base[labels[column]] = (float) (sign * all[weights.length * columns + from] * BIAS);
        }
    }

    static boolean several(List<Example> examples) {
        var kinds = new HashSet<String>();
        for (var example : examples) kinds.add(example.kind());
        return kinds.size() > 1;
    }
}
