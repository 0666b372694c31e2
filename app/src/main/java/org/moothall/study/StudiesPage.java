package org.moothall.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Offices;
import org.moothall.study.StudyStore.Line;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Studies that concern the reader's office; those with overdue steps first.
///
/// @param calls whether the reader may call one
public record StudiesPage(List<Line> lines, Offices offices, boolean calls) implements Page {

    /// How many are shown at most where there may be more; null where all are.
    public @Nullable Integer cut() {
        return lines.size() < Studies.MOST ? null : Integer.valueOf(Studies.MOST);
    }

    public String office(Reader reader, Line line) {
        return offices.find(line.office())
                .map(office -> reader.t(office.name()))
                .orElse(line.office());
    }

    public static Part.Clock clock(Reader reader, Line line) {
        var state = reader.t("study.state." + line.state());
        if (line.overdue() > 0)
            return new Part.Clock(Part.Mark.LATE, reader.t("study.overdue", line.overdue()), state, -1);
        if (line.open() > 0) return new Part.Clock(Part.Mark.OPEN, reader.t("study.open", line.open()), state, -1);
        var mark = line.state() == Study.State.OPEN ? Part.Mark.FINE : Part.Mark.KEPT;
        return new Part.Clock(mark, state, "", -1);
    }
}
