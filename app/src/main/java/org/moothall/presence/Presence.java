package org.moothall.presence;

import org.jspecify.annotations.Nullable;
import org.moothall.roster.Duty;

/// A duty for which somebody checks in.
///
/// @param checkIn null while nobody has
/// @param open    whether they can now
public record Presence(Duty duty, @Nullable CheckIn checkIn, boolean open) {

    public boolean proved() {
        return checkIn != null;
    }
}
