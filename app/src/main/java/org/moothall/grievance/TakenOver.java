package org.moothall.grievance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.places.Spot;

/// A report that another system received, and perhaps closed, before the city used this one.
///
/// @param source  the other system
/// @param matter  key of a leaf of the matter tree
/// @param area    key of an area, the root's where only the city is known
/// @param place   the place in the other system's words; blank where it gave none
/// @param target  when it had promised to be done
/// @param closed  when it was closed; null while it is open
/// @param outcome what it said when it closed
public record TakenOver(
        CaseId id,
        String source,
        String matter,
        String area,
        @Nullable Spot spot,
        String place,
        String title,
        String description,
        Instant opened,
        @Nullable Instant target,
        @Nullable Instant closed,
        String outcome) {}
