package org.moothall.porter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A door that costs much to answer, or behind which something can be guessed. What is none of them is open.
public enum Door {
    /// A report, or a name under a joint petition: what spam would fill.
    SEND,
    /// Numbers with phrases, signed links, links back to a draft, keys of screens.
    GUESS,
    SIGN_IN,
    SEARCH,
    UPLOAD,
    /// What uploads weigh, in megabytes.
    MEGABYTES,
    EXPORT,
    /// Calls of machines, by where they come from.
    MACHINES,
    /// Posts of one machine, by its key.
    KEY;

    static Optional<Door> of(HttpServletRequest request) {
        var path = request.getServletPath(); // decoded, as routes read it
        return Optional.ofNullable(
                switch (request.getMethod()) {
                    case "POST" -> posted(path, request.getContentType());
                    case "GET", "HEAD" -> got(path);
                    default -> null;
                });
    }

    private static @Nullable Door posted(String path, @Nullable String type) {
        if (path.equals("/report/check") || path.startsWith("/petition/")) return SEND;
        if (Set.of("/my/find", "/post").contains(path) || path.startsWith("/asked") || path.startsWith("/report/back/"))
            return GUESS;
        if (path.equals("/signin")) return SIGN_IN;
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") ? UPLOAD : null;
    }

    private static @Nullable Door got(String path) {
        if (path.startsWith("/my/link/") || path.startsWith("/report/back/")) return GUESS;
        if (path.endsWith("/export") || path.startsWith("/work/export/")) return EXPORT;
        return switch (path) {
            case "/signin/city", "/signin/city/back" -> SIGN_IN;
            case "/search", "/near", "/map/near.geojson", "/report/where" -> SEARCH;
            default -> null;
        };
    }
}
