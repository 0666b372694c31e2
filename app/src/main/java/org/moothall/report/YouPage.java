package org.moothall.report;

import org.moothall.petition.Limit;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// Step 4: who are you? `must` where the matter is not public: then somebody has to be reached.
///
/// @param limit how many representatives several people have
public record YouPage(Form form, boolean must, Limit limit) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
