package org.moothall.timekeeper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.journal.Line;
import tools.jackson.databind.node.JsonNodeFactory;

/// Something that time told somebody about one run of a limit; never twice. Published as an event in the transaction
/// that wrote it, for who brings it further than the pages: a letter, a message.
///
/// @param run    counts from 1 within the case's limit
/// @param nth    which rung of the ladder, from 1; 0 for a reminder
/// @param office key of the office that it reached; of the lead office where it is for the reporter
/// @param person whom it reached there; null for the reporter
/// @param due    the limit's last second, as it stood then
public record Told(
        CaseId caseId,
        Kind kind,
        String limitKey,
        int run,
        int nth,
        Whom whom,
        String office,
        @Nullable String person,
        Instant due,
        Instant at) {

    /// As the case's journal keeps it.
    Line line(CaseFile file) {
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("case", file.number())
                .put("limit", limitKey)
                .put("run", run)
                .put("whom", whom.name())
                .put("office", office)
                .put("due", due.toString());
        var act = kind == Kind.CLIMBED ? "case.climbed" : "case.reminded";
        return new Line(caseId.value(), at, Timekeeper.CLOCK.written(), act, detail.toString());
    }

    public enum Kind {
        REMINDED,
        /// Came up to somebody above, because it is overdue; changes no owner and no date.
        CLIMBED
    }

    public enum Whom {
        HANDLER,
        REPORTER,
        HEAD,
        ABOVE,
        CENTRE
    }
}
