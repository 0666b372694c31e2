package org.moothall.retention;

import org.moothall.web.Form;
import org.moothall.web.Page;

/// Keeping a case whole, or letting it go again.
///
/// @param held   whether it is kept now
/// @param reason why, where it is
public record HoldPage(Form form, String number, String title, boolean held, String reason) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
