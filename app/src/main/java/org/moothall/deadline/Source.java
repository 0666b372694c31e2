package org.moothall.deadline;

/// Where a figure stands and how sure we are of it.
///
/// @param article of the basis that the limit names: `31, 32, 34`
public record Source(String article, Certainty certainty) {

    public enum Certainty {
        /// Read in the instrument's full text.
        H,
        /// An official page, or two sources that agree.
        M,
        /// One secondary source: a city's setting, never presented as law.
        L
    }
}
