package org.moothall.directory;

import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// Somebody who works for the city; signs in with the key.
///
/// @param email where they are written to as staff; null where the city says none
public record Person(String key, Text name, @Nullable String email) {}
