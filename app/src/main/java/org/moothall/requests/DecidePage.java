package org.moothall.requests;

import java.util.List;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// A request, for its second person.
///
/// @param own whether the reader took it in
public record DecidePage(Form form, Request request, Request.State state, boolean mayDecide, boolean own)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public List<Part.Choice> why(Reader reader) {
        return TakePage.choices(reader, "requests.why.", Request.Why.values());
    }
}
