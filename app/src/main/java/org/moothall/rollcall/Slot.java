package org.moothall.rollcall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A moment at which a post is called, drawn for the week.
///
/// @param week its Monday
/// @param nth  of the week, from 1; says nothing of their order
record Slot(UUID id, String desk, String post, LocalDate week, int nth, Instant at) {}
