package org.moothall.tally;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days of a kind at a place that say nothing about what is usual.
///
/// @param kind  key of a kind or branch; blank for all
/// @param area  key; blank for the whole city
/// @param until last day; null while it goes on
public record Mask(
        String kind, String area, LocalDate since, @Nullable LocalDate until) {

    boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
