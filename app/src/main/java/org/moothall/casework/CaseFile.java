package org.moothall.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a case stands: under which procedure, at which step, who owns it.
///
/// @param version how many entries it has; an act says which version it saw
/// @param handler person key; every open case has one
public record CaseFile(
        CaseId id,
        String number,
        String line,
        String procedure,
        int procedureVersion,
        String step,
        Procedure.Phase phase,
        Procedure.Turn turn,
        int version,
        String title,
        String kind,
        String urgency,
        List<String> areaPath,
        String placeEn,
        String placeZh,
        String lead,
        @Nullable String handler,
        int reporters,
        int reopened,
        Instant openedAt,
        Instant lastAt,
        @Nullable Instant closedAt) {}
