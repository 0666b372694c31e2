package org.moothall.sending;

import java.time.Duration;

/// How long it is kept who was told of what, and by which way: the city says so.
public interface MessagesKept {

    /// Where it says nothing.
    Duration USUAL = Duration.ofDays(365);

    Duration messages();
}
