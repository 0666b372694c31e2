package org.moothall.learn;

import java.util.List;

/// What was learned: a weight for each term and kind. Immutable; the same examples make the same model.
///
/// @param kinds   in the order of the weights' columns
/// @param weights by row of the vocabulary, then by kind
/// @param base    of each kind
/// @param scale   how many times a score counts when probabilities are made of scores
record Weights(List<String> kinds, Vocabulary vocabulary, float[][] weights, float[] base, double scale) {}
