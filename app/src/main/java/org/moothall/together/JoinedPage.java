package org.moothall.together;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.together.Joinings.Link;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// All cases that were joined into one, a page at a time.
///
/// @param next where the next page is; null on the last
public record JoinedPage(
        CaseFile file,
        List<Link> joined,
        int many,
        @Nullable String next) implements Page {

    static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "joined",
            "together.joined.title",
            List.of("together.sheet.case", "together.sheet.title", "together.sheet.since"));

    public Part.Paging paging(Reader reader) {
        return new Part.Paging(reader.t("together.joined.shown", joined.size(), many), null, next);
    }
}
