package org.moothall.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened to a case, as far as clocks care. `given` is the date the act itself names, where it names
/// one (works planned for a day, a target taken over from another system).
public record Happening(String what, Instant at, @Nullable Instant given) {

    public Happening(String what, Instant at) {
        this(what, at, null);
    }
}
