package org.moothall.learn;

import java.util.List;

/// A kind that a text may be of.
///
/// @param probability of 0 to 1, calibrated on texts that the model had not seen
/// @param score       what the probability is made of: `base` and the weights of all `words`
/// @param words       what in the text spoke for the kind (or against it, below zero), the strongest first
public record Guess(String kind, double probability, double score, double base, List<Weighed> words) {

    /// A stretch of the text and how much it counted.
    public record Weighed(int from, int until, double weight) {}

    /// Whether it is sure enough to be put before somebody: more often right than wrong.
    public boolean sure() {
        return probability >= Model.SURE;
    }

    /// The stretches that decided: those that make most of what spoke for it, in the text's order, none over another.
    public List<Weighed> deciding() {
        return Deciding.of(words);
    }
}
