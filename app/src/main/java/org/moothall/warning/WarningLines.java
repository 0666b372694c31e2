package org.moothall.warning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.moothall.journal.Held;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What became of a warning, as lines of a record of its own.
@Component
class WarningLines {

    private static final String CLOCK = "machine:clock";

    private final Journal journal;

    WarningLines(Journal journal) {
        this.journal = journal;
    }

    void raised(Warning warning) {
        var detail = seen(warning)
                .put("number", warning.number())
                .put("source", warning.source())
                .put("subject", warning.subject())
                .put("kind", warning.kind())
                .put("office", warning.office());
        write(warning.id(), warning.raisedAt(), "warning.raised", detail);
    }

    void looked(Warning warning, Instant at) {
        write(warning.id(), at, "warning.looked", seen(warning));
    }

    /// Watched until its date, and owed again.
    void owed(Warning warning, Instant at) {
        write(warning.id(), at, "warning.owed", JsonNodeFactory.instance.objectNode());
    }

    void over(Warning warning, Instant at) {
        write(warning.id(), at, "warning.over", JsonNodeFactory.instance.objectNode());
    }

    void answered(CourseStore.AnswerRow row) {
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("verdict", row.verdict().name());
        var held = Held.of("warning.answer", row.position(), row);
        journal.append(List.of(new Line(
                row.warningId(),
                row.at(),
                "person:" + row.person(),
                "warning.answered",
                detail.toString(),
                List.of(held))));
    }

    private static ObjectNode seen(Warning warning) {
        var detail = JsonNodeFactory.instance.objectNode();
        detail.put("state", warning.state().name())
                .put("grade", warning.grade().name())
                .put("since", warning.since().toString())
                .put("until", warning.until().toString())
                .put("lookSince", warning.lookSince().toString())
                .put("observed", warning.observed());
        var areas = detail.putArray("areas");
        warning.areas().forEach(areas::add);
        return detail;
    }

    private void write(UUID record, Instant at, String act, ObjectNode detail) {
        journal.append(List.of(new Line(record, at, CLOCK, act, detail.toString())));
    }
}
