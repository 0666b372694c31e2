package org.moothall.seal;

import java.util.List;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// Why the identity is to be opened; the consequence stands beside it.
///
/// @param reasons those that the procedure lets one have here
public record RevealPage(Form form, String number, String title, String receipt, List<Opening.Reason> reasons)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
