package org.moothall.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moothall.directory.Role;

/// Who holds a post now, and who is next. What knows more than the directory answers before it: by Spring's `@Order`.
public interface OnDuty {

    /// Keys of people: whoever holds the post at that moment, then who is next; an empty list where nobody holds it.
    /// Empty where this one knows nothing of the post, so that the next one is asked.
    Optional<List<String>> on(String office, Role role, Instant at);
}
