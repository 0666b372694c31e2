package org.moothall.setup;

import java.time.LocalDate;
import java.util.List;
import org.moothall.deadline.WorkCalendar.SpecialDay;
import org.moothall.kernel.Text;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// A year of the city's calendar: drawn month by month, and its special days in words.
///
/// @param known whether the calendar names any day of this year
public record YearPage(
        int year, boolean known, List<Part.Link> years, List<Month> months, List<Span> spans, int working)
        implements Page {

    static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "days", "setup.calendar.days", List.of("setup.sheet.day", "setup.sheet.what", "setup.sheet.works"));

    static List<String> cells(Reader reader, LocalDate day, SpecialDay special) {
        return List.of(
                day.toString(),
                reader.t(special.name()),
                reader.t(special.works() ? "setup.calendar.worked" : "setup.calendar.holiday"));
    }

    /// @param ordinary outlines of the days that are worked as their weekday says, as an SVG path; the others likewise
    /// @param marked   the special days, to be written into their squares
    public record Month(
            String name, String ordinary, String weekend, String holiday, String worked, List<Mark> marked) {}

    public record Mark(int x, int y, int day, boolean works) {}

    /// Days of one name, one after the other.
    public record Span(LocalDate from, LocalDate to, boolean works, Text name) {

        long days() {
            return from.datesUntil(to.plusDays(1)).count();
        }
    }
}
