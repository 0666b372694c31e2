package org.moothall.replay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.places.Areas;

/// What of a file is to be read, and how.
///
/// @param areas    templates of columns, the widest area first; none: the mapping's own
/// @param city     whose areas the reports are laid into; null: those that the file names
/// @param level    how many levels of the kind are looked at; 0: all
/// @param kinds    keys, or the beginnings of keys; none: all
/// @param fewest   reports that a kind must have
/// @param every    whether each report counts, instead of one a kind, place and day
/// @param holidays days that are like Sundays
record Wish(
        Path file,
        Path mapping,
        List<String> areas,
        @Nullable Areas city,
        int level,
        List<String> kinds,
        int fewest,
        boolean every,
        Set<LocalDate> holidays) {

    boolean wants(String kind) {
        return kinds.isEmpty() || kinds.stream().anyMatch(one -> kind.equals(one) || kind.startsWith(one + "."));
    }
}
