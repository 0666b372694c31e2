package org.moothall.detect;

import java.util.List;

/// Looks at one day.
public final class Lookout {

    private final Settings settings;

    public Lookout(Settings settings) {
        this.settings = settings;
    }

    /// What is unusual on the last day of these counts, or has been up to it, the most unusual first; of findings that
    /// share an area the most unusual alone.
    public List<Finding> look(Field field, Days days) {
        return List.of();
    }
}
