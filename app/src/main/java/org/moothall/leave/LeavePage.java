package org.moothall.leave;

import org.jspecify.annotations.Nullable;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// Bringing a file with leave.
///
/// @param taken how many were new; null before one was brought
public record LeavePage(Form form, @Nullable Integer taken) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
