package org.moothall.report;

import java.util.List;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;

/// Step 1: what is it about? `begun` names the kind of a draft that waits; empty where there is none. `suggested` says
/// that the first kinds are those that the words themselves suggest.
public record KindPage(
        Form form,
        String begun,
        String words,
        String branch,
        boolean suggested,
        List<Part.Choice> kinds,
        List<Part.Link> branches)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
