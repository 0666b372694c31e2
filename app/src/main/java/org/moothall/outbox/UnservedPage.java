package org.moothall.outbox;

import java.util.List;
import org.moothall.web.Page;

/// @param more whether there are more than are shown
public record UnservedPage(List<Unserved> rows, boolean more) implements Page {}
