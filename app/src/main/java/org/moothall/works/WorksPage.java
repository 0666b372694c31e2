package org.moothall.works;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.moothall.kernel.Text;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Works that are promised and not done.
///
/// @param form    which office, where the reader may choose
/// @param offices to choose from; empty where the reader's own are shown
/// @param whose   name of the office whose works these are; blank for all
/// @param next    where the next page begins; empty on the last
public record WorksPage(Form form, List<Part.Choice> offices, Text whose, List<Row> rows, boolean first, String next)
        implements Page {

    /// @param office name of the office that owes it
    /// @param mine   whether it is the reader's office's to do
    public record Row(Promised works, Text office, boolean mine) {

        public Part.Clock clock(Reader reader) {
            var words = reader.words();
            return new Part.Clock(words.mark(works.due()), words.left(works.due()), words.date(works.due()), -1);
        }

        public String tone(Reader reader) {
            return reader.words().mark(works.due()) == Part.Mark.LATE ? "mh-row--late" : "";
        }

        /// “Put off twice; first promised for 3 December.”; blank where the first date stands.
        public String moved(Reader reader) {
            return works.moves() == 0
                    ? ""
                    : reader.t("works.moved", works.moves(), reader.words().date(works.firstDue()));
        }
    }

    public String export() {
        return address("/works/export", "");
    }

    public Part.Paging paging(Reader reader) {
        return new Part.Paging(
                reader.t("works.showing", rows.size()),
                first ? null : address(WorksPages.PATH, ""),
                next.isEmpty() ? null : address(WorksPages.PATH, "after=" + next));
    }

    private String address(String path, String more) {
        var office = form.value("office");
        var chosen = office.isEmpty() ? "" : "office=" + URLEncoder.encode(office, StandardCharsets.UTF_8);
        var query = chosen.isEmpty() || more.isEmpty() ? chosen + more : chosen + "&" + more;
        return query.isEmpty() ? path : path + "?" + query;
    }
}
