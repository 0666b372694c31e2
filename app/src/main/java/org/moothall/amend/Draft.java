package org.moothall.amend;

import java.time.Instant;
import java.util.UUID;

/// What is being written for the next version of a procedure.
///
/// @param after    the version it was begun from
/// @param revision another one each time it is kept
/// @param author   person key of who kept it last
record Draft(String procedure, String text, int after, UUID revision, String author, Instant at) {}
