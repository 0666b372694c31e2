package org.moothall.whose;

import java.time.Instant;

/// A case went from one office to another, by an objection, an assignment or a hand-over; keys.
public record Change(String from, String to, Instant at) {}
