package org.moothall.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.moothall.gate.CityAccount;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// `next` is where to go afterwards, or empty; `rest` the seconds until the next try is looked at; `city` the way with
/// the city's account, if there is one.
public record SignInPage(Form form, String next, long rest, CityAccount city) implements Page {

    public String byPasskey() {
        return "/signin/passkey" + (next.isEmpty() ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    @Override
    public int status() {
        return rest > 0 ? 429 : form.status();
    }
}
