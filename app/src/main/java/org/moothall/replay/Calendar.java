package org.moothall.replay;

import java.time.LocalDate;
import java.util.Set;
import org.moothall.detect.Days;

/// Weekdays and the holidays that were named. Reports of a file are known on the day on which they came.
record Calendar(Set<LocalDate> holidays) implements Days {

    @Override
    public Type type(LocalDate at) {
        if (holidays.contains(at)) return Type.HOLIDAY;
        return holidays.contains(at.minusDays(1)) ? Type.AFTER_HOLIDAY : Type.values()[at.getDayOfWeek().ordinal()];
    }

    @Override
    public double known(LocalDate day, LocalDate looked) {
        return 1;
    }

    @Override
    public boolean masked(String kind, String place, LocalDate day) {
        return false;
    }
}
