package org.moothall.city;

import java.nio.file.Path;

/// A city's folder on disk.
public record CityFolder(Path path) {}
