package org.moothall.directory;

import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// A post in an office; empty where nobody holds it.
public record Post(
        String key,
        String office,
        Role role,
        Text title,
        @Nullable String holder) {

    Post empty() {
        return new Post(key, office, role, title, null);
    }
}
