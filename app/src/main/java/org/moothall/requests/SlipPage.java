package org.moothall.requests;

import org.moothall.web.Page;

/// What the person takes along, shown once.
///
/// @param address where number and phrase open it
public record SlipPage(String number, String phrase, String address) implements Page {}
