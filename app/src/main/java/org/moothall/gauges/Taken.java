package org.moothall.gauges;

import java.util.List;

/// What became of a message of readings.
sealed interface Taken {

    /// @param known   had come before, just so
    /// @param refused the others are kept all the same
    record Kept(int kept, int known, List<Refusal> refused) implements Taken {}

    /// The very message had come before; nothing was done.
    record Repeated() implements Taken {}

    record Unreadable() implements Taken {}

    /// @param row  from 1
    /// @param text says why
    record Refusal(int row, String text, List<Object> args) {}
}
