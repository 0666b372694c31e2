package org.moothall.learn;

/// A text whose kind is known.
///
/// @param told the city's own words of the kind (its name, its keywords) and not somebody's report: learned from,
///             never counted when the model is tried
public record Example(String kind, String text, boolean told) {

    public static Example told(String kind, String text) {
        return new Example(kind, text, true);
    }

    public static Example reported(String kind, String text) {
        return new Example(kind, text, false);
    }
}
