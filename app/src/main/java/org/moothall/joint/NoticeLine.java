package org.moothall.joint;

import java.time.Instant;

/// A notice in the list of an office that it is for, as long as the contribution is owed by that date.
///
/// @param lead   key of the office that waits
/// @param office key of the office that owes
public record NoticeLine(
        String number, String title, String lead, String office, Instant due, Notice.Kind kind, Instant at) {}
