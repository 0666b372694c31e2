package org.moothall.requests;

import org.moothall.web.Page;

/// What the person takes along, shown once.
public record SlipPage(String number, String phrase) implements Page {}
