package org.moothall.signals.farrington;

/// What is said of one count.
///
/// @param known whether a model could be fitted at all; else the rest means nothing
/// @param bound the largest count that is no alarm, in counts
/// @param alarm NaN counts ring none
/// @param expected the model's mean
/// @param mean the mean that the bound was made with
/// @param phi variance over mean
/// @param score 0 as expected, 1 at the bound; with [Threshold#PREDICTIVE] log p over log alpha
/// @param p probability of a count as large or larger
/// @param enough whether there were cases enough lately to speak of an alarm
/// @param trend whether the model has one
/// @param slope of the log mean, a step
public record Judgement(
        boolean known,
        double bound,
        boolean alarm,
        double expected,
        double mean,
        double phi,
        double score,
        double p,
        boolean enough,
        boolean trend,
        double slope) {

    static final Judgement NONE = new Judgement(
            false,
            Double.NaN,
            false,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            false,
            false,
            Double.NaN);
}
