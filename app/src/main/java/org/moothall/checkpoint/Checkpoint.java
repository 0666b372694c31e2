package org.moothall.checkpoint;

import java.time.Instant;

/// The whole journal at one moment under one hash.
///
/// @param size how many lines
/// @param root hexadecimal
/// @param note the text that was signed, with its signature
public record Checkpoint(long number, long size, String root, Instant at, String note) {}
