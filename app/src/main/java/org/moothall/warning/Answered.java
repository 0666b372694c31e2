package org.moothall.warning;

import org.moothall.kernel.Text;

/// What became of an answer.
public sealed interface Answered {

    record Taken(Warning warning) implements Answered {}

    /// Somebody else has answered, or a look has changed it, since it was read.
    record Moved(Warning warning) implements Answered {}

    /// @param why a sentence that says what to do
    record Refused(Text why) implements Answered {}
}
