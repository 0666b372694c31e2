package org.moothall.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.access.Everything;
import org.moothall.retention.Erasing.NotYet;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// What became of what somebody asked for.
///
/// @param request null as long as number and phrase are asked for
public record AskedPage(Form form, @Nullable Request request, Request.@Nullable State state, List<Theirs> all)
        implements Page {

    /// @param notYet why it could not be erased; null where it was, and where nobody asked for that
    public record Theirs(Everything what, @Nullable NotYet notYet) {}

    @Override
    public int status() {
        return form.status();
    }
}
