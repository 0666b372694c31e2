package org.moothall.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.moothall.deadline.WorkCalendar;
import org.moothall.detect.Days;
import org.moothall.matters.MatterTree;
import org.moothall.places.Area;
import org.moothall.places.Areas;

/// The city's days: its calendar, how late reports come in, and what says nothing about what is usual.
///
/// @param delay how much of a day is known so many days later, from 0; after the last of them all of it
record CityDays(WorkCalendar calendar, double[] delay, List<Mask> masks, MatterTree tree, Areas areas) implements Days {

    /// A special day that is not worked is a holiday, on whatever weekday; a special one that is worked is made up.
    @Override
    public Type type(LocalDate at) {
        var special = calendar.specialDays().get(at);
        if (special != null) return special.works() ? Type.MADE_UP : Type.HOLIDAY;
        var before = calendar.specialDays().get(at.minusDays(1));
        if (before != null && !before.works()) return Type.AFTER_HOLIDAY;
        return Type.valueOf(at.getDayOfWeek().name());
    }

    @Override
    public double known(LocalDate day, LocalDate looked) {
        var lag = (int) ChronoUnit.DAYS.between(day, looked);
        return lag < 0 ? 0 : lag < delay.length ? delay[lag] : 1;
    }

    @Override
    public boolean masked(String kind, String place, LocalDate day) {
        for (var mask : masks) if (mask.on(day) && ofKind(mask, kind) && ofPlace(mask, place)) return true;
        return false;
    }

    /// A change of a branch changes the kinds below it, and one of a kind the branches above.
    private boolean ofKind(Mask mask, String kind) {
        if (mask.kind().isEmpty() || mask.kind().equals(kind)) return true;
        return within(kind, mask.kind()) || within(mask.kind(), kind);
    }

    private boolean within(String kind, String branch) {
        return tree.find(kind).filter(one -> one.path().contains(branch)).isPresent();
    }

    private boolean ofPlace(Mask mask, String place) {
        return mask.area().isEmpty()
                || areas.find(place).map(Area::path).orElse(List.of(place)).contains(mask.area());
    }
}
