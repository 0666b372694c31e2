package org.moothall.timekeeper;

import java.time.Instant;
import java.util.List;
import org.moothall.casework.CaseId;

/// A promised date that a change of the city's calendar moved.
///
/// @param days  what is other than before, `2026-11-24`; empty where that is not known
/// @param works for each of them whether it is worked now
public record Moved(
        CaseId caseId,
        String limitKey,
        int run,
        Instant fromDue,
        Instant toDue,
        List<String> days,
        List<String> works,
        List<String> namesEn,
        List<String> namesZh,
        Instant at) {}
