package org.moothall.disclosure;

import org.jspecify.annotations.Nullable;
import org.moothall.web.Page;

/// At the head of a sealed case's page.
///
/// @param opening what the reader has open; null while it is sealed
public record WordsPanel(
        String number, boolean mayOpen, @Nullable Disclosure opening) implements Page {}
