package org.moothall.factor;

import org.moothall.web.Form;
import org.moothall.web.Page;

/// The code after the password. `next` is where to go afterwards, `rest` the seconds until the next try is looked at.
public record SecondPage(Form form, String next, long rest) implements Page {

    @Override
    public int status() {
        return rest > 0 ? 429 : form.status();
    }
}
