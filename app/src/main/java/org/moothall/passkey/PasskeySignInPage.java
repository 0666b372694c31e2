package org.moothall.passkey;

import org.moothall.web.Form;
import org.moothall.web.Page;

/// Signing in with a passkey; `options` is what the browser is asked for.
public record PasskeySignInPage(String options, String next, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
