package org.moothall.follow;

import java.util.List;
import org.moothall.deadline.Due;
import org.moothall.web.Page;

/// Why a promise is due when it is: the rule, the start, every day that was looked at.
public record ProofPage(String receipt, String title, List<Due> runs) implements Page {}
