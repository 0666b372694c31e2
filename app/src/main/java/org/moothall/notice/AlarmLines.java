package org.moothall.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What became of an alarm, as lines of a record of its own.
@Component
class AlarmLines {

    private static final String CLOCK = "machine:clock";

    private final Journal journal;

    AlarmLines(Journal journal) {
        this.journal = journal;
    }

    void raised(Alarm alarm) {
        write(alarm, alarm.raisedAt(), CLOCK, "alarm.raised", detail(alarm).put("goes", alarm.goes()));
    }

    /// @param told nobody where the step was passed over
    void rang(Alarm alarm, Collection<Officer> told, boolean last, Instant at) {
        var detail = detail(alarm);
        var people = detail.putArray("people");
        told.forEach(officer -> people.add(officer.person()));
        var act = last ? "alarm.last-resort" : told.isEmpty() ? "alarm.skipped" : "alarm.rang";
        write(alarm, at, CLOCK, act, detail);
    }

    void taken(Alarm alarm) {
        write(alarm, alarm.since(), "person:" + alarm.heldBy(), "alarm.taken", detail(alarm));
    }

    void back(Alarm alarm, String had, Instant at) {
        write(alarm, at, CLOCK, "alarm.back", detail(alarm).put("had", had));
    }

    void ended(Alarm alarm, Instant at) {
        write(alarm, at, CLOCK, "alarm.ended", detail(alarm));
    }

    private static ObjectNode detail(Alarm alarm) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("about", alarm.about())
                .put("round", alarm.round())
                .put("step", alarm.step());
    }

    private void write(Alarm alarm, Instant at, String by, String act, ObjectNode detail) {
        journal.append(List.of(new Line(alarm.id(), at, by, act, detail.toString())));
    }
}
