package org.moothall.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Carried;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.Ids;
import org.moothall.procedure.Procedures;
import org.moothall.procedure.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Keeps cases right when their city changes: a calendar with other days moves every running date, by the same
/// function that made it; an office does not go while it owns open cases.
@Component
@Order(60)
public class Recount implements CityPart {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final int AT_ONCE = 1_000;

    private final RecountStore store;
    private final Procedures procedures;
    private final List<Listener> listeners;
    private final Carried.Source carried;

    Recount(RecountStore store, Procedures procedures, List<Listener> listeners, Carried.Source carried) {
        this.store = store;
        this.procedures = procedures;
        this.listeners = listeners;
        this.carried = carried;
    }

    /// Who tells those concerned; called in the transaction of the load.
    public interface Listener {
        void moved(List<Moved> moved, WorkCalendar calendar);
    }

    /// A date that the city had promised, and where the new calendar puts it.
    ///
    /// @param days the days that are other than before and on the way of this limit; empty where that is not known
    public record Moved(CaseId caseId, String limit, int run, Instant from, Instant to, List<LocalDate> days) {}

    @Override
    public Optional<String> needed(CityItem item) {
        return item.kind().equals("office") && store.owns(item.key())
                ? Optional.of("it owns open cases; let them be handed over first")
                : Optional.empty();
    }

    @Override
    public void loaded(CityItems items) {
        var calendar = Procedures.calendar(items);
        var before = store.countedBefore();
        if (!store.countedBy(written(calendar))) return;
        var changed = changed(before, written(calendar));
        var all = 0;
        var moved = 0;
        for (var batch = store.openAfter(new CaseId(Ids.FIRST), AT_ONCE);
                !batch.isEmpty();
                batch = store.openAfter(batch.getLast().id(), AT_ONCE)) {
            all += batch.size();
            moved += recount(batch, calendar, changed);
        }
        if (all > 0)
            LOG.info("The calendar has changed: {} of {} promises of running cases have another date now.", moved, all);
    }

    @Override
    public void use(CityItems items) {
        // the doors ask the procedures for the calendar each time
    }

    private int recount(List<CaseFile> files, WorkCalendar calendar, List<LocalDate> changed) {
        var ids = files.stream().map(CaseFile::id).toList();
        var histories = store.histories(ids);
        var joined = carried.into(ids);
        var promised = store.promised(ids).stream().collect(Collectors.groupingBy(Promised::id));
        var rows = new ArrayList<TimedRow>();
        var moved = new ArrayList<Moved>();
        for (var file : files) {
            var history = Objects.requireNonNull(histories.get(file.id()));
            var timetable = Carried.timetable(
                    procedures.require(file.procedure(), file.procedureVersion()),
                    file.urgency(),
                    history,
                    joined.getOrDefault(file.id(), List.of()),
                    calendar);
            rows.add(TimedRow.of(file, timetable));
            for (var one : promised.getOrDefault(file.id(), List.of()))
                timetable
                        .latest(one.limit())
                        .flatMap(run -> moved(one, run, changed, calendar))
                        .ifPresent(moved::add);
        }
        store.retime(rows);
        for (var listener : listeners) listener.moved(moved, calendar);
        return moved.size();
    }

    private static Optional<Moved> moved(
            Promised before, Timetable.Run run, List<LocalDate> changed, WorkCalendar calendar) {
        var to = run.due().due();
        if (to == null || to.equals(before.due())) return Optional.empty();
        var first = calendar.day(run.due().start().at());
        var last = calendar.day(to.isAfter(before.due()) ? to : before.due());
        var days = changed.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
        return Optional.of(new Moved(before.id(), run.limit(), run.number(), before.due(), to, days));
    }

    /// A date as a case's row has it.
    record Promised(CaseId id, String limit, Instant due) {}

    /// A running case's dates under another calendar.
    record TimedRow(
            CaseId id,
            int version,
            boolean waiting,
            @Nullable String nextLimit,
            @Nullable Instant nextDue,
            List<String> dated,
            List<Instant> dues,
            @Nullable Instant wakes) {

        static TimedRow of(CaseFile file, Timetable timetable) {
            return new TimedRow(
                    file.id(),
                    file.version(),
                    timetable.waiting(),
                    timetable.nextLimit(),
                    timetable.nextDue(),
                    timetable.datedLimits(),
                    timetable.dues(),
                    timetable.wakes(file.lastAt()));
        }
    }

    /// The zone, then a line for each special day: `2026-10-01-`.
    private static String written(WorkCalendar calendar) {
        return calendar.zone()
                + calendar.specialDays().entrySet().stream()
                        .map(day -> "\n" + day.getKey() + (day.getValue().works() ? "+" : "-"))
                        .sorted()
                        .collect(Collectors.joining());
    }

    /// The days that are worked in one of two written calendars and not in the other; a day that has no line is what
    /// its weekday says, so its line alone is a change.
    private static List<LocalDate> changed(String before, String after) {
        if (before.indexOf('\n') < 0) return List.of(); // kept as a digest by an older Moothall, or no calendar yet
        var old = before.lines().skip(1).collect(Collectors.toSet());
        var now = after.lines().skip(1).collect(Collectors.toSet());
        return Stream.concat(
                        old.stream().filter(line -> !now.contains(line)),
                        now.stream().filter(line -> !old.contains(line)))
                .map(line -> LocalDate.parse(line.substring(0, line.length() - 1)))
                .distinct()
                .sorted()
                .toList();
    }
}
