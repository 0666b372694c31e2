package org.moothall.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// One's second factor; `until` is when one is owed by, `mayDrop` whether one may be without, `fresh` whether one may
/// set it up now.
public record FactorsPage(
        Factors.@Nullable State state, @Nullable Instant until, boolean mayDrop, boolean fresh, Form form)
        implements Page {

    public boolean has() {
        return state != null;
    }

    public @Nullable Instant since() {
        return state == null ? null : state.since();
    }

    public int codesLeft() {
        return state == null ? 0 : state.codesLeft();
    }

    @Override
    public int status() {
        return form.status();
    }
}
