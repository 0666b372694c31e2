package org.moothall.handover;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.moothall.shift.Handover;
import org.moothall.shift.Signing;
import org.moothall.web.Form;

/// What is handed over, as typed: one thing a line.
record HandoverForm(Form form, Instant change, ZoneId zone) {

    private static final Pattern PROMISE =
            Pattern.compile("(?:(\\d{4}-\\d\\d-\\d\\d) +)?((?:[01]?\\d|2[0-3])[:：][0-5]\\d)[ ,，、]*(\\S.*)");
    private static final int LINES = 40, LINE = 300;

    /// Faults are noted in the form. Whoever has nothing to hand over writes so.
    List<Signing.Draft> read() {
        var drafts = new ArrayList<Signing.Draft>();
        for (var line : lines("open")) drafts.add(new Signing.Draft(Handover.Kind.OPEN, line, null));
        for (var line : lines("promise")) promise(line).ifPresent(drafts::add);
        for (var line : lines("silent")) drafts.add(new Signing.Draft(Handover.Kind.SILENT, line, null));
        if (drafts.isEmpty() && !form.wrong()) form.fault("open", "handover.wrong.nothing");
        return drafts;
    }

    private List<String> lines(String field) {
        var lines = form.value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > LINES || lines.stream().anyMatch(line -> line.length() > LINE))
            form.fault(field, "handover.wrong.long", LINES, LINE);
        return lines;
    }

    private Optional<Signing.Draft> promise(String line) {
        var match = PROMISE.matcher(line);
        if (match.matches())
            try {
                var time = LocalTime.parse(
                        "0".repeat(5 - match.group(2).length()) + match.group(2).replace('：', ':'));
                var due = match.group(1) == null ? next(time) : on(LocalDate.parse(match.group(1)), time);
                return Optional.of(new Signing.Draft(Handover.Kind.PROMISE, match.group(3), due));
            } catch (DateTimeException e) {
                // a day that no month has; named below
            }
        form.fault("promise", "handover.wrong.promise", line);
        return Optional.empty();
    }

    /// The first such time after the change.
    private Instant next(LocalTime time) {
        var day = change.atZone(zone).toLocalDate();
        var due = on(day, time);
        return due.isBefore(change) ? on(day.plusDays(1), time) : due;
    }

    private Instant on(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
