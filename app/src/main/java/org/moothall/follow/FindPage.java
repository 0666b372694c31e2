package org.moothall.follow;

import org.moothall.web.Form;
import org.moothall.web.Page;

/// A number and its phrase open a case.
public record FindPage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
