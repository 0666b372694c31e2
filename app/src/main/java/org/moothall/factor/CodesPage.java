package org.moothall.factor;

import java.util.List;
import org.moothall.web.Page;

/// The recovery codes, shown this once; `next` is where to go on.
public record CodesPage(List<String> codes, String next) implements Page {}
