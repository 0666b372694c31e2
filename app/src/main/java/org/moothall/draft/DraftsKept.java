package org.moothall.draft;

import java.time.Duration;

/// How long a draft is kept that nobody comes back to: the city says so.
public interface DraftsKept {

    /// Where it says nothing.
    Duration USUAL = Duration.ofDays(30);

    Duration drafts();
}
