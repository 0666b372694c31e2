package org.moothall.invite;

import org.jspecify.annotations.Nullable;
import org.moothall.directory.Officer;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// Where somebody who was invited chooses a password; nobody where the link opens nothing any more.
public record ChoosePage(@Nullable Officer officer, String secret, Form form) implements Page {

    @Override
    public int status() {
        return officer == null ? 404 : form.status();
    }
}
