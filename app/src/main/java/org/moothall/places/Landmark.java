package org.moothall.places;

import org.moothall.kernel.Text;

/// A place that people know by name. `kind` is one of those that `docs/city-folder.md` lists.
public record Landmark(String key, Text name, String kind, Spot spot) {}
