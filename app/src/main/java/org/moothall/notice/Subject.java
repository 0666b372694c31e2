package org.moothall.notice;

import java.time.Instant;
import org.moothall.directory.Officer;
import org.moothall.kernel.Text;

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

    /// As it is now, to somebody who may learn of it.
    default Text words(Alarm alarm, Officer reader) {
        return alarm.words();
    }

    /// @param stands   whether it is still so
    /// @param progress changes whenever something comes of it
    record Standing(boolean stands, String progress) {}
}
