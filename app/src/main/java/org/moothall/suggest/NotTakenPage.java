package org.moothall.suggest;

import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.kernel.Text;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// Why a suggestion could not be taken, and where the case can be sent by hand.
///
/// @param rule the rule's own sentence; null where `why`, a text's key, says it all
public record NotTakenPage(
        CaseFile file, String why, @Nullable Text rule) implements Page {

    public String sentence(Reader reader) {
        return rule == null ? reader.t(why) : reader.t(rule);
    }

    @Override
    public int status() {
        return 409;
    }
}
