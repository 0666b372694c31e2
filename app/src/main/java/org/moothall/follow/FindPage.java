package org.moothall.follow;

import org.moothall.web.Form;
import org.moothall.web.Page;

/// A number and its phrase open a case. `waits` where too many tries were wrong.
public record FindPage(Form form, boolean waits) implements Page {

    @Override
    public int status() {
        return waits ? 429 : form.status();
    }
}
