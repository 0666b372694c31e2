package org.moothall.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// A case about to be opened by a line of work.
///
/// @param line      the line of work, `grievance`
/// @param title     what a list shows, in the reporter's language
/// @param words     all that search shall find it by; never a person's name
/// @param kind      key of the kind of matter; `kindPath` its branch from the top
/// @param urgency   `danger`, `lifeline`, `ordinary`, `complex`; chooses among a limit's lengths
/// @param areaPath  area keys from the root to the leaf
/// @param place     the place in words
/// @param lead      office key of the owner
/// @param routed    whether a rule chose the lead; else it waits at the centre for triage
/// @param with      co-handlers from the start
/// @param target    the date another system promised, for an imported case
public record Opening(
        CaseId id,
        String line,
        String procedure,
        String title,
        String words,
        String kind,
        List<String> kindPath,
        String urgency,
        List<String> areaPath,
        Text place,
        String lead,
        boolean routed,
        Text why,
        List<With> with,
        Actor actor,
        @Nullable Instant target,
        Instant at) {

    public record With(String office, Text why) {}
}
