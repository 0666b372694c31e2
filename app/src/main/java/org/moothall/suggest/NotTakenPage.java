package org.moothall.suggest;

import org.moothall.casework.CaseFile;
import org.moothall.web.Page;

/// Why a suggestion could not be taken, and where the case can be sent by hand. `why` is a text's key.
public record NotTakenPage(CaseFile file, String why) implements Page {

    @Override
    public int status() {
        return 409;
    }
}
