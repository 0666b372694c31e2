package org.moothall.factor;

import org.moothall.web.Page;

/// To who administers and has let the days pass in which a second proof could be set up.
public record TooLatePage() implements Page {}
