package org.moothall.packs;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.TimeLimit;

/// What somebody wants to know of a clock, as they wrote it.
///
/// @param pauses  `FROM..TO` each
/// @param extend  `N`, or `N@DATE-TIME` where the extension was given later than at the start
/// @param version null for the one that lies there
/// @param city    a folder with `calendar.yaml` whose days count instead of the pack's; null for the pack's own
/// @param urgency empty where it does not matter
/// @param ends    null for what the rule says
public record Question(
        Shelf shelf,
        String pack,
        @Nullable Integer version,
        String clock,
        String from,
        List<String> pauses,
        @Nullable String extend,
        @Nullable Path city,
        String urgency,
        TimeLimit.@Nullable Ends ends) {}
