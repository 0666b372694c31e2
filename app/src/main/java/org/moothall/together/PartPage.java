package org.moothall.together;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.grievance.Grievances.Held;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// A part about to become a case of its own.
///
/// @param kinds    all kinds of matter; `areas` all places
/// @param receipts the first of those who stand behind the case
/// @param no       why not; null where no rule said no
public record PartPage(
        Form form,
        CaseFile file,
        List<Part.Choice> kinds,
        List<Part.Choice> areas,
        List<Held> receipts,
        @Nullable String no)
        implements Page {

    static final int LONGEST = 4000;

    public List<Part.Choice> who(Reader reader) {
        return receipts.stream()
                .map(held -> new Part.Choice(
                        held.number(),
                        reader.t(
                                held.named() ? "together.part.named" : "together.part.unnamed",
                                held.number(),
                                reader.words().date(held.at()))))
                .toList();
    }

    public int longest() {
        return LONGEST;
    }

    @Override
    public int status() {
        return no != null ? 409 : form.status();
    }
}
