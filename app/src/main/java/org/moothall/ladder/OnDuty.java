package org.moothall.ladder;

import java.time.Instant;
import java.util.List;

/// Who is on duty at a post of a duty desk, `centre/officer`, by their keys. Whoever knows rosters answers, above.
public interface OnDuty {

    /// Nobody where the post is empty, though somebody should be there.
    List<String> now(String post, Instant at);

    /// Whoever comes after them.
    List<String> next(String post, Instant at);
}
