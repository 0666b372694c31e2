package org.moothall.arrival;

import org.moothall.web.Form;
import org.moothall.web.Page;

/// Where the key of a screen is typed, at the machine itself.
public record KeyPage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
