package org.moothall.signals.forecast;

/// What a model foretells of one count.
///
/// @param eta log mean
/// @param error its standard error
/// @param phi variance over mean
/// @param freedom degrees of, that `phi` was estimated with
/// @param before the count before it; NaN where it is not known or not to be looked at
/// @param meanBefore its mean
public record Forecast(double eta, double error, double phi, double freedom, double before, double meanBefore) {

    public double mean() {
        return Math.exp(eta);
    }

    /// The dispersion of a total of that mean with its error: variance phi m + (m e)².
    double spread(double mean) {
        return phi + mean * error * error;
    }
}
