package org.moothall.passkey;

import java.util.List;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// One's passkeys, and making another; `options` is what the browser is asked for.
///
/// @param fresh whether the sign-in is recent enough for a change
public record PasskeysPage(List<Passkey> passkeys, String options, boolean fresh, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
