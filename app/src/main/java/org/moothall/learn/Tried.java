package org.moothall.learn;

/// How a model did on reports of one kind that it had not seen.
///
/// @param reports        how many there were
/// @param first          how often the kind was its first guess
/// @param amongThree     how often it was one of its first three
/// @param suggested      how often it suggested this kind, being sure enough, whatever the report was of
/// @param suggestedRight how often that was right
public record Tried(String kind, int reports, int first, int amongThree, int suggested, int suggestedRight) {}
