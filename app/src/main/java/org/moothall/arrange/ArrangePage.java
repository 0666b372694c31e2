package org.moothall.arrange;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.drawup.Weighing;
import org.moothall.duties.DutyPage;
import org.moothall.duties.Names;
import org.moothall.duties.RosterPage;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Refusal;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// What a change by hand would be and what it would break, before it is kept; after that, how it is undone.
///
/// @param put     the change; once it is kept, the one that undoes it
/// @param refusal why it cannot be; null where it can
/// @param kept    whether it is
public record ArrangePage(
        Form form,
        Names names,
        Desk desk,
        Put put,
        List<Duty.Planned> gone,
        List<Duty.Planned> come,
        List<Weighing.Broken> broken,
        @Nullable Refusal refusal,
        boolean kept)
        implements Page {

    @Override
    public int status() {
        return refusal == null ? 200 : 409;
    }

    public String title(Reader reader) {
        return reader.t(kept ? "arrange.kept" : "arrange.title");
    }

    public String what() {
        return put.what();
    }

    public String onto() {
        return put.onto();
    }

    public String at() {
        return "/roster/%s/move".formatted(desk.key());
    }

    public String back() {
        var line = come.isEmpty() ? gone.isEmpty() ? null : gone.getFirst() : come.getFirst();
        return "/roster?desk=" + desk.key() + (line == null ? "" : "&month=" + YearMonth.from(line.day()));
    }

    /// “Lin Hui: Duty officer, night, Mon 7 Dec”.
    public String line(Duty.Planned line, Reader reader) {
        return reader.t(
                "arrange.line",
                names.of(line.person(), reader),
                DutyPage.post(desk, line.post(), line.shift(), reader),
                RosterPage.day(line.day(), reader));
    }
}
