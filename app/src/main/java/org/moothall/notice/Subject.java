package org.moothall.notice;

import java.time.Instant;
import java.util.List;
import org.moothall.directory.Officer;

/// What alarms of one kind are about: whoever raises them knows whether they still stand.
public interface Subject {

    /// As its alarms name it.
    String kind();

    Standing standing(Alarm alarm, Instant at);

    /// Whether the same thing rings anew once an alarm of it is over: a gap that was filled can open again.
    default boolean recurs() {
        return false;
    }

    /// Whether somebody may learn of it.
    default boolean fits(Alarm alarm, Officer officer) {
        return true;
    }

    /// Those that somebody may learn of, as they are for them now.
    default List<Alarm> seen(List<Alarm> alarms, Officer reader) {
        return alarms.stream().filter(alarm -> fits(alarm, reader)).toList();
    }

    /// @param stands   whether it is still so
    /// @param progress changes whenever something comes of it
    record Standing(boolean stands, String progress) {}
}
