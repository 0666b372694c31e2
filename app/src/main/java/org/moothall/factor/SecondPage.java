package org.moothall.factor;

import org.moothall.web.Form;
import org.moothall.web.Page;

/// The code after the password. `next` is where to go afterwards.
public record SecondPage(Form form, String next) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
