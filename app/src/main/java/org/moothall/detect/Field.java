package org.moothall.detect;

import java.time.LocalDate;
import java.util.List;

/// Matters of one kind that were counted.
///
/// @param kind   key of the kind, or of a branch of kinds
/// @param places smallest first level: where counts stand
/// @param first  the day of the first count
/// @param counts `[place][day]`; all places have as many days, the last is the day that is looked at
public record Field(String kind, List<Place> places, LocalDate first, int[][] counts) {

    /// @param within keys of the areas that it lies in, from the whole city down to itself
    public record Place(String key, double longitude, double latitude, List<String> within) {}

    public int days() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    public LocalDate last() {
        return first.plusDays(days() - 1L);
    }
}
