package org.moothall.directory;

import org.moothall.kernel.Text;

/// Somebody who works for the city; signs in with the key.
public record Person(String key, Text name) {}
