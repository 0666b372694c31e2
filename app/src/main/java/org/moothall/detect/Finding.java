package org.moothall.detect;

import java.time.LocalDate;
import java.util.List;

/// More (or less) than usual.
///
/// @param areas    keys: one wider area, or the places of a cluster, the nearest to its centre first
/// @param since    first day of what is unusual
/// @param until    last day of it: that was looked at, or of a drop the last of which nearly all is known
/// @param observed matters from `since` to `until` in these areas, on days of which something is known
/// @param expected what is usual for these areas on these days: the sum of the course, however it was found
/// @param p        how often chance alone would bring as much in one look at this alone
/// @param interval days until chance alone brings as much again in one of all series of this kind looked
///     at; above 0
/// @param way      how it was found
/// @param course   what was seen and to be expected in these areas, day by day, up to `until`
public record Finding(
        String kind,
        List<String> areas,
        LocalDate since,
        LocalDate until,
        int observed,
        double expected,
        double p,
        double interval,
        Way way,
        List<Point> course) {

    public enum Way {
        /// A single area's series.
        SERIES,
        /// Neighbouring places together.
        CLUSTER,
        /// Fewer than usual: perhaps a channel that fails.
        DROP,
        /// A slow rise, summed up over weeks.
        RISE
    }

    /// A day.
    ///
    /// @param expected mean; NaN where nothing can be said
    /// @param lower    of the band in which a usual day lies (99 of 100)
    /// @param upper    of the band
    public record Point(LocalDate day, int observed, double expected, double lower, double upper) {}
}
