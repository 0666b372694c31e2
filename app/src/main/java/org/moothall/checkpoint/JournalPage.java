package org.moothall.checkpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// What the city has signed, newest first.
///
/// @param first whether these are the latest
/// @param next  address of older ones
public record JournalPage(
        List<Checkpoint> checkpoints,
        String verifier,
        boolean first,
        @Nullable String next) implements Page {

    public Part.Paging paging(Reader reader) {
        return new Part.Paging(
                reader.t("checkpoint.shown", checkpoints.size()), first ? null : JournalPages.PATH, next);
    }

    /// Enough of a root to compare it by eye with a printed one.
    public static String begun(String root) {
        return root.substring(0, 16).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
