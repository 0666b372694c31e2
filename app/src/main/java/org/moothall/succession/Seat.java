package org.moothall.succession;

import org.jspecify.annotations.Nullable;

/// Who has open cases of which office and kind; keys.
///
/// @param leader who looks after them as their own; null for nearly all
record Seat(String lead, String handler, @Nullable String leader, String kind) {}
