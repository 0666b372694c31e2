package org.moothall.founding;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Keys out of names, each once.
final class Keys {

    private final Set<String> taken = new HashSet<>();

    /// “Public Works” as a key: `public-works`; a second one `public-works-2`. A name without Latin letters is counted:
    /// `office-3`.
    String of(String name, String counted) {
        var slug = slug(name);
        if (slug.isEmpty() && counted.isEmpty()) throw new IllegalArgumentException(name);
        var start = slug.isEmpty() ? counted : slug + "-";
        var key = slug.isEmpty() ? counted + (taken.size() + 1) : slug;
        for (int i = 2; !taken.add(key); i++) key = start + i;
        return key;
    }

    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}’'`]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("[-.]*\\.[-.]*", ".")
                .replaceAll("^[-.]+|[-.]+$", "");
    }
}
