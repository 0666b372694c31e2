package org.moothall.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.moothall.gate.CityAccount;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// `next` is where to go afterwards, or empty; `chosen` whether they have just chosen a password; `city`
/// the way with the city's account, if there is one.
public record SignInPage(Form form, String next, boolean chosen, CityAccount city) implements Page {

    public String byPasskey() {
        return "/signin/passkey" + (next.isEmpty() ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    @Override
    public int status() {
        return form.status();
    }
}
