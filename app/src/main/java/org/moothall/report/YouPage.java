package org.moothall.report;

import org.moothall.web.Form;
import org.moothall.web.Page;

/// Step 4: who are you? `must` where the matter is not public: then somebody has to be reached.
public record YouPage(Form form, boolean must) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
