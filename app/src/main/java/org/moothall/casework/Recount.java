package org.moothall.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.Digest;
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
class Recount implements CityPart {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final int AT_ONCE = 1_000;

    private final CaseStore store;
    private final Procedures procedures;

    Recount(CaseStore store, Procedures procedures) {
        this.store = store;
        this.procedures = procedures;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        // cases are nothing that a city writes down
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return List.of();
    }

    @Override
    public Optional<String> needed(CityItem item) {
        return item.kind().equals("office") && store.owns(item.key())
                ? Optional.of("it owns open cases; let them be handed over first")
                : Optional.empty();
    }

    @Override
    public void loaded(CityItems items) {
        var calendar = Procedures.calendar(items);
        if (!store.countedBy(fingerprint(calendar))) return;
        var all = 0;
        var moved = 0;
        for (var batch = store.openAfter(new CaseId(new java.util.UUID(0, 0)), AT_ONCE);
                !batch.isEmpty();
                batch = store.openAfter(batch.getLast().id(), AT_ONCE)) {
            all += batch.size();
            moved += recount(batch, calendar);
        }
        if (all > 0) LOG.info("The calendar has changed: {} of {} running cases have another date now.", moved, all);
    }

    @Override
    public void use(CityItems items) {
        // the doors ask the procedures for the calendar each time
    }

    private int recount(List<CaseFile> files, WorkCalendar calendar) {
        var histories = store.histories(files.stream().map(CaseFile::id).toList());
        return store.retime(files.stream()
                .map(file -> {
                    var history = Objects.requireNonNull(histories.get(file.id()));
                    var timetable = Timetable.of(
                            procedures.require(file.procedure(), file.procedureVersion()),
                            file.urgency(),
                            history.stream().map(Entry::happening).toList(),
                            calendar);
                    return CaseStore.TimedRow.of(file, timetable);
                })
                .toList());
    }

    private static String fingerprint(WorkCalendar calendar) {
        return Digest.sha256(calendar.zone()
                + calendar.specialDays().entrySet().stream()
                        .map(day -> day.getKey() + (day.getValue().works() ? "+" : "-"))
                        .sorted()
                        .collect(Collectors.joining()));
    }
}
