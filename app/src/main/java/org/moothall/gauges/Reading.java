package org.moothall.gauges;

import java.time.Instant;

/// @param at when it was measured
public record Reading(String gauge, Instant at, double value) {}
