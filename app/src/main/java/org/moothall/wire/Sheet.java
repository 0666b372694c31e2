package org.moothall.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An answer being written once for both formats: lists of things, things with fields. XML names
/// everything; JSON drops the names that XML needs for list members (“Spark convention”), so a list
/// stands at the top as a bare array. What is null or blank is an empty element or `null`.
public sealed interface Sheet permits XmlSheet, JsonSheet {

    Sheet list(String name);

    Sheet thing(String name);

    /// Ends the list or thing begun last.
    Sheet end();

    Sheet text(String name, @Nullable String value);

    /// A value that JSON writes without quotation marks.
    Sheet bare(String name, @Nullable Object value);

    /// What `Format.piece` wrote, once more.
    Sheet copy(String piece);

    /// All that stands here so far.
    String written();

    default byte[] bytes() {
        return written().getBytes(StandardCharsets.UTF_8);
    }
}
