package org.moothall.near;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Offices;
import org.moothall.grievance.PublicReport;
import org.moothall.matters.MatterTree;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// Public matters as a spreadsheet, the newest of them: anybody may ask for it. Machines read all, page by page.
record NearSheet(Pages pages, MatterTree matters, Offices offices, Reader reader) {

    static final int MOST = 5_000;
    private static final int AT_ONCE = 500;
    private static final Spreadsheet.Heads HEADS = new Spreadsheet.Heads(
            "reports",
            "near.menu",
            List.of(
                    "near.sheet.number",
                    "near.sheet.title",
                    "near.sheet.kind",
                    "near.sheet.place",
                    "near.sheet.state",
                    "near.sheet.office",
                    "near.sheet.since",
                    "near.sheet.reporters"));

    /// The list from a place on.
    interface Pages {
        List<PublicReport> after(PublicReport.@Nullable Place place, int most);
    }

    void write(HttpServletResponse response) throws IOException {
        try (var sheet = HEADS.open(response, reader, MOST)) {
            sheet.pages(pages.after(null, AT_ONCE), last -> pages.after(last.listed(), AT_ONCE), this::cells);
        }
    }

    private List<Object> cells(PublicReport one) {
        return List.of(
                one.number(),
                one.title(),
                reader.t(matters.require(one.matter()).name()),
                reader.t(one.place()),
                reader.t("draft.phase." + NearPages.phase(one)),
                offices.find(one.lead()).map(office -> reader.t(office.name())).orElse(one.lead()),
                one.receivedAt(),
                one.reporters());
    }
}
