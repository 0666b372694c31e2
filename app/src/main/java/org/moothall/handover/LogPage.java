package org.moothall.handover;

import java.util.List;
import org.moothall.duties.Names;
import org.moothall.kernel.Text;
import org.moothall.roster.Desk;
import org.moothall.shift.LogLine;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// A desk's log of the last days, the newest line first, with the standing orders at hand.
///
/// @param writes whether the reader serves there
public record LogPage(Form form, Names names, Desk desk, List<Text> orders, List<LogLine> lines, boolean writes)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String title(Reader reader) {
        return reader.t("handover.log.title", reader.t(desk.name()));
    }
}
