package org.moothall.invite;

import java.time.Instant;
import org.moothall.directory.Officer;
import org.moothall.web.Page;

/// The link, shown this once, to be printed and handed over.
public record LinkPage(Officer officer, String address, Instant until) implements Page {}
