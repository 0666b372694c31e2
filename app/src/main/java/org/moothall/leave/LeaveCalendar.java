package org.moothall.leave;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The whole days of an iCalendar file (RFC 5545). Appointments with a time of the day are no leave and are left out,
/// and so is what was cancelled.
final class LeaveCalendar {

    private final List<Absence> found = new ArrayList<>();
    private final Map<String, String> event = new HashMap<>();
    private long begun;

    private LeaveCalendar() {}

    /// @throws Unreadable where it is no calendar, or says what cannot be taken over
    static List<Absence> read(String file) {
        if (!file.stripLeading().startsWith("BEGIN:VCALENDAR")) throw new Unreadable(1, "leave.no-calendar");
        var calendar = new LeaveCalendar();
        var number = 0L;
        for (var line : file.replace("\r\n", "\n").replaceAll("\n[ \t]", "").split("\n")) calendar.line(line, ++number);
        return calendar.found;
    }

    private void line(String line, long number) {
        var colon = line.indexOf(':');
        if (colon < 0) return;
        var name = line.substring(0, colon).toUpperCase(Locale.ROOT);
        var value = line.substring(colon + 1).strip();
        if (name.equals("BEGIN") && value.equalsIgnoreCase("VEVENT")) {
            event.clear();
            begun = number;
        } else if (name.equals("END") && value.equalsIgnoreCase("VEVENT")) end();
        else event.putIfAbsent(name.contains(";") ? name.substring(0, name.indexOf(';')) : name, value);
    }

    private void end() {
        var start = event.getOrDefault("DTSTART", "");
        if (start.contains("T") || event.getOrDefault("STATUS", "").equalsIgnoreCase("CANCELLED")) return;
        if (event.containsKey("RRULE")) throw new Unreadable(begun, "leave.repeats");
        var first = date(start);
        // the end is the first day on which it is over
        var last = event.containsKey("DTEND") ? date(event.get("DTEND")).minusDays(1) : first;
        if (last.isBefore(first)) throw new Unreadable(begun, "leave.backwards");
        found.add(new Absence(begun, "", first, last));
    }

    private LocalDate date(String written) {
        try {
            return LocalDate.parse(
                    written.length() > 8 ? written.substring(0, 8) : written, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new Unreadable(begun, "leave.no-date");
        }
    }
}
