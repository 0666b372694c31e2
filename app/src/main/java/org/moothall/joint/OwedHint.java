package org.moothall.joint;

import org.moothall.web.Page;

/// What the reader's office owes on a case, beside that case in a list.
public record OwedHint(OwedLine line) implements Page {}
