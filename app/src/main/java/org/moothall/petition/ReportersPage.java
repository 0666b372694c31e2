package org.moothall.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.grievance.Grievances.Held;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// All who stand behind a case by its own receipts, a page at a time; who they are stays sealed.
///
/// @param petition null where it is no joint petition
/// @param next     where the next page is; null on the last
public record ReportersPage(
        Form form,
        CaseFile file,
        @Nullable Petition petition,
        List<Held> receipts,
        boolean mayOpen,
        boolean mayAdd,
        @Nullable String next)
        implements Page {

    static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "reporters",
            "petition.receipts",
            List.of("petition.receipt", "petition.since", "petition.sheet.speaks", "petition.sheet.named"));

    List<Object> cells(Held held, Reader reader) {
        return List.of(
                held.number(),
                held.at(),
                speaks(held) ? reader.t("petition.speaks") : "",
                reader.t(held.named() ? "petition.sealed" : "petition.unnamed"));
    }

    public boolean speaks(Held held) {
        return petition != null && petition.representatives().contains(held.number());
    }

    public Part.Paging paging(Reader reader) {
        return new Part.Paging(reader.t("petition.shown", receipts.size(), file.reporters()), null, next);
    }

    @Override
    public int status() {
        return form.status();
    }
}
