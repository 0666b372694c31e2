package org.moothall.desk;

import java.util.List;
import java.util.Locale;
import org.moothall.directory.Offices;
import org.moothall.joint.ContributionWords;
import org.moothall.joint.Notice;
import org.moothall.joint.NoticeLine;
import org.moothall.kernel.Text;
import org.moothall.timekeeper.Board;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// What time brought to the reader: cases that came up because they are overdue, their own that are soon due, and
/// contributions that their office owes or waits for.
public record ToldPage(
        List<Row> cameUp,
        List<Row> soonDue,
        List<NoticeLine> contributions,
        String office,
        Offices offices,
        WorkTabs tabs)
        implements Page {

    /// @param limit title of the limit
    /// @param lead  name of the lead office
    public record Row(Board.Line line, Text limit, Text lead) {

        public Part.Clock clock(Reader reader) {
            var words = reader.words();
            return new Part.Clock(
                    words.mark(line.due()),
                    words.left(line.due()),
                    reader.t("desk.due", reader.t(limit), words.when(line.due())),
                    -1);
        }

        public String why(Reader reader) {
            return reader.t("desk.told.why." + line.whom().name().toLowerCase(Locale.ROOT));
        }

        /// As a sheet has it.
        ///
        /// @param list key of the list's name
        List<Object> cells(Reader reader, String list) {
            return List.of(
                    reader.t(list),
                    line.number(),
                    line.title(),
                    reader.t(limit),
                    line.due(),
                    reader.t(lead),
                    line.at(),
                    why(reader));
        }
    }

    public ContributionWords words(Reader reader) {
        return new ContributionWords(reader, offices);
    }

    public String why(Reader reader, NoticeLine line) {
        if (!line.office().equals(office)) return reader.t("desk.told.contribution.to-us");
        return reader.t(
                line.kind() == Notice.Kind.SOON ? "desk.told.contribution.soon" : "desk.told.contribution.by-us");
    }

    public List<Part.Link> links(Reader reader) {
        return tabs.links(reader, ToldPages.PATH);
    }
}
