package org.moothall.account;

import org.moothall.gate.CityAccount;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// `next` is where to go afterwards, or empty; `rest` the seconds until the next try is looked at; `city` the way with
/// the city's account, if there is one.
public record SignInPage(Form form, String next, long rest, CityAccount city) implements Page {

    @Override
    public int status() {
        return rest > 0 ? 429 : form.status();
    }
}
