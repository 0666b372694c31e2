package org.moothall.conference;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// A conclusion: what one office does on one case by a date. Whether it is done is read off the case's history.
///
/// @param position of its entry in the case's history
/// @param endedAt  when it was done, or nothing was left to do; null while it is open
/// @param ending   name of the move that ended it
public record Task(
        UUID id,
        UUID meetingId,
        UUID caseId,
        String caseNumber,
        Kind kind,
        String office,
        String words,
        Instant due,
        int position,
        String person,
        Instant at,
        @Nullable Instant endedAt,
        @Nullable String ending) {

    public enum Kind {
        /// Another office helps: it is done when its contribution has come.
        CONTRIBUTION,
        /// The lead office itself: it is done when it has replied, carried out the works or closed the case.
        OWN_WORK,
        /// The case went to this office: done by the same.
        ASSIGNMENT
    }

    public boolean open() {
        return endedAt == null;
    }

    public boolean overdue(Instant now) {
        return endedAt == null && due.isBefore(now);
    }

    public Part.Clock clock(Reader reader) {
        var words = reader.words();
        var until = reader.t("conference.task.until", words.date(due));
        if (endedAt == null) return new Part.Clock(words.mark(due), words.left(due), until, -1);
        var given = "GO_WITHOUT".equals(ending);
        var late = endedAt.isAfter(due);
        var done = reader.t(
                given ? "conference.task.given-up" : late ? "conference.task.late" : "conference.task.done",
                words.shortDate(endedAt));
        return new Part.Clock(given ? Part.Mark.PAUSED : late ? Part.Mark.LATE : Part.Mark.KEPT, done, until, -1);
    }
}
