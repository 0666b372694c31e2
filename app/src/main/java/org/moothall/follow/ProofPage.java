package org.moothall.follow;

import java.util.List;
import org.moothall.deadline.Due;
import org.moothall.web.Page;

/// Why a promise is due when it is: the rule, the start, every day that was looked at.
///
/// @param whose number of the other case whose reporters were promised this date; empty where it is the reader's own
public record ProofPage(String receipt, String title, List<Due> runs, String whose) implements Page {}
