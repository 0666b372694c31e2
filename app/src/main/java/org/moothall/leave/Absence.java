package org.moothall.leave;

import java.time.LocalDate;

/// Days on which somebody is away, as a file says it.
///
/// @param line   where in the file
/// @param person blank for whoever brings the file
record Absence(long line, String person, LocalDate first, LocalDate last) {}
