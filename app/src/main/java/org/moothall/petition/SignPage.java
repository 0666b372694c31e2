package org.moothall.petition;

import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.grievance.Receipt;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// One more person adds themselves to a joint petition; afterwards their receipt.
///
/// @param receipt null until they have sent it
public record SignPage(
        Form form,
        CaseFile file,
        Petition petition,
        @Nullable Receipt receipt) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
