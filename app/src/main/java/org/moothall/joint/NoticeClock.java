package org.moothall.joint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.moothall.casework.Actor;
import org.moothall.deadline.WorkCalendar;
import org.moothall.joint.Notice.Kind;
import org.moothall.joint.NoticeStore.Span;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.procedure.Procedures;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/// Time tells offices of what they owe each other: so many working days before the date, and on the first working day
/// after it.
@Component
class NoticeClock {

    private static final Actor CLOCK = new Actor.Machine("clock");
    private static final int AT_ONCE = 500;

    private final NoticeStore store;
    private final NoticePart setting;
    private final Procedures procedures;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    NoticeClock(
            NoticeStore store,
            NoticePart setting,
            Procedures procedures,
            Journal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.setting = setting;
        this.procedures = procedures;
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        var calendar = procedures.calendar();
        all(soon(round.at(), setting.daysBefore(), calendar));
        all(over(round.at(), calendar));
    }

    private void all(Span span) {
        while (Boolean.TRUE.equals(transaction.execute(status -> tell(span))))
            ;
    }

    /// Answers whether there may be more.
    private boolean tell(Span span) {
        var told = store.tell(span);
        journal.append(told.stream().map(NoticeClock::line).toList());
        told.forEach(events::publishEvent);
        return told.size() == AT_ONCE;
    }

    /// Dates to which no more than so many working days are left after today.
    static Span soon(Instant at, int daysBefore, WorkCalendar calendar) {
        var today = calendar.day(at);
        var beyond = working(today.plusDays(1), 1, calendar)
                .skip(daysBefore)
                .findFirst()
                .orElseThrow();
        return new Span(Kind.SOON, at, start(beyond, calendar), start(today, calendar), at, AT_ONCE);
    }

    /// Dates after whose day a working day has begun.
    static Span over(Instant at, WorkCalendar calendar) {
        var latest = working(calendar.day(at), -1, calendar).findFirst().orElseThrow();
        return new Span(Kind.OVER, Instant.EPOCH, start(latest, calendar), at, at, AT_ONCE);
    }

    private static Stream<LocalDate> working(LocalDate from, int way, WorkCalendar calendar) {
        return Stream.iterate(from, day -> day.plusDays(way)).filter(calendar::works);
    }

    private static Instant start(LocalDate day, WorkCalendar calendar) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    private static Line line(Notice told) {
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("case", told.number())
                .put("office", told.office())
                .put("lead", told.lead())
                .put("due", told.due().toString());
        return new Line(
                told.caseId().value(),
                told.at(),
                CLOCK.written(),
                told.kind() == Kind.SOON ? "contribution.reminded" : "contribution.overdue",
                detail.toString());
    }
}
