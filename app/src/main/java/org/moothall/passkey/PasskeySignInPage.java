package org.moothall.passkey;

import org.moothall.web.Form;
import org.moothall.web.Page;

/// Signing in with a passkey; `options` is what the browser is asked for, `why` the key of what was wrong.
public record PasskeySignInPage(String options, String next, Form form, String why) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
