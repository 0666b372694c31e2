package org.moothall.timekeeper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.moothall.deadline.WorkCalendar;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Text;
import org.moothall.recount.Recount;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// Tells those whose promised date a new calendar moves: an entry that the office and the resident read, and why.
@Component
class DatesMoved implements Recount.Listener {

    private final TimeStore store;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DatesMoved(TimeStore store, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void moved(List<Recount.Moved> moved, WorkCalendar calendar) {
        if (moved.isEmpty()) return;
        var at = clock.instant();
        var rows = moved.stream().map(one -> row(one, calendar, at)).toList();
        store.move(rows);
        journal.append(rows.stream().map(DatesMoved::line).toList());
        rows.forEach(events::publishEvent);
    }

    private static Moved row(Recount.Moved moved, WorkCalendar calendar, Instant at) {
        return new Moved(
                moved.caseId(),
                moved.limit(),
                moved.run(),
                moved.from(),
                moved.to(),
                moved.days().stream().map(LocalDate::toString).toList(),
                moved.days().stream()
                        .map(day -> Boolean.toString(calendar.works(day)))
                        .toList(),
                moved.days().stream().map(day -> name(calendar, day).en()).toList(),
                moved.days().stream().map(day -> name(calendar, day).zh()).toList(),
                at);
    }

    private static Text name(WorkCalendar calendar, LocalDate day) {
        return Optional.ofNullable(calendar.name(day)).orElse(new Text("", ""));
    }

    private static Line line(Moved moved) {
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("limit", moved.limitKey())
                .put("run", moved.run())
                .put("from", moved.fromDue().toString())
                .put("to", moved.toDue().toString())
                .put("days", String.join(" ", moved.days()));
        return new Line(
                moved.caseId().value(), moved.at(), Timekeeper.CLOCK.written(), "case.date-moved", detail.toString());
    }
}
