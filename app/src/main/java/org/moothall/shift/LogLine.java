package org.moothall.shift;

import java.time.Instant;
import java.util.UUID;

/// A line of a desk's log; never changed.
///
/// @param log the desk's record in the journal
public record LogLine(UUID id, UUID log, String desk, String person, Instant at, String words) {}
