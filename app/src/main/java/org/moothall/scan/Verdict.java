package org.moothall.scan;

/// What the scanner says of a file.
public sealed interface Verdict {

    /// Nothing found, or the city has no scanner.
    record Clean() implements Verdict {}

    /// @param what the signature’s name
    record Infected(String what) implements Verdict {}

    /// The scanner does not answer.
    ///
    /// @param keep whether the city takes the file all the same, and says so beside it
    record Unscanned(boolean keep) implements Verdict {}
}
