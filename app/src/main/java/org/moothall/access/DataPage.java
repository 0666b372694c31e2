package org.moothall.access;

import org.jspecify.annotations.Nullable;
import org.moothall.retention.Erasing.NotYet;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// What somebody can do about what is held of them; the phrase is asked for again, as a link alone opens the case's
/// page.
///
/// @param notYet why nothing can be erased yet; null where it can
/// @param named  whether something of who they are is held
public record DataPage(
        Form form, String receipt, boolean named, @Nullable NotYet notYet) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
