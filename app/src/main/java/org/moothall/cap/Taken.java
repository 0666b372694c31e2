package org.moothall.cap;

/// What became of an alert.
enum Taken {
    RAISED,
    /// It ended others.
    ENDED,
    /// By a later one that had come before, or by time.
    OVER,
    /// An exercise, a test, a draft, an acknowledgement: nothing comes of it.
    NOT_ACTUAL,
    ELSEWHERE,
    /// Below every grade at which the city warns.
    BELOW,
    KNOWN,
    /// The very message had come before.
    REPEATED,
    /// The city takes no alerts of this sender.
    NOT_TAKEN
}
