package org.moothall.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a case's history; never changed, never removed. `position` starts at 1 and is the case's version after it.
///
/// @param actor `person:zhou-min`, `reporter`, `machine:open311`
/// @param by    office key of the actor, where there is one
public record Entry(
        CaseId caseId,
        int position,
        Verb verb,
        String fromStep,
        String toStep,
        String actor,
        @Nullable String by,
        String note,
        @Nullable Instant given,
        @Nullable String office,
        @Nullable String person,
        boolean open,
        List<String> attachments,
        Instant at) {}
