package org.moothall.seal;

import org.moothall.web.Form;
import org.moothall.web.Page;

/// Why the identity is to be opened; the consequence stands beside it.
public record RevealPage(Form form, String number, String title, String receipt) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
