package org.moothall.callback;

import java.time.Instant;
import java.util.List;
import org.moothall.kernel.Text;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// The calls that are due, the oldest first.
///
/// @param next where the next page begins; empty on the last
public record CallBacksPage(List<Row> rows, boolean first, String next) implements Page {

    /// @param office name of the office that replied
    public record Row(Owed owed, Text office) {

        public Part.Clock clock(Reader reader) {
            var words = reader.words();
            return new Part.Clock(
                    Part.Mark.TODAY,
                    words.ago(owed.due()),
                    reader.t("callback.replied", words.shortDate(owed.repliedAt())),
                    -1);
        }

        /// “Nobody reached twice.” or that a colleague is calling.
        public String state(Reader reader, String me) {
            Instant held = owed.held(me, reader.now());
            if (held != null) return reader.t("callback.held", reader.words().time(held));
            return reader.t("callback.tries", owed.tries());
        }
    }

    public Part.Paging paging(Reader reader) {
        return new Part.Paging(
                reader.t("callback.showing", rows.size()),
                first ? null : CallBackPages.PATH,
                next.isEmpty() ? null : CallBackPages.PATH + "?after=" + next);
    }
}
