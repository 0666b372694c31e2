package org.moothall.detect;

import java.time.LocalDate;

/// What days are, whatever was counted on them.
public interface Days {

    /// @param at any day
    Type type(LocalDate at);

    /// How much of what happened on a day is reported by the end of the day that is looked at, 0 to 1; by
    /// the delay of reports so far.
    double known(LocalDate day, LocalDate looked);

    /// Whether a day's counts of a kind at a place say nothing about what is usual: a known event, a
    /// campaign, a channel that began or failed.
    boolean masked(String kind, String place, LocalDate day);

    /// What weekday a day counts as, and whether it is a holiday or follows one.
    enum Type {
        MONDAY,
        TUESDAY,
        WEDNESDAY,
        THURSDAY,
        FRIDAY,
        SATURDAY,
        SUNDAY,
        HOLIDAY,
        AFTER_HOLIDAY,
        /// A weekend day that is worked for a holiday.
        MADE_UP
    }
}
