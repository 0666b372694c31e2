package org.moothall.rollcall;

import org.moothall.web.Page;

/// For whoever serves at no desk that is called.
public record NoCallsPage() implements Page {}
