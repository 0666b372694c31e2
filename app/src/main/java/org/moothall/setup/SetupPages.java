package org.moothall.setup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.moothall.kernel.NotFound;
import org.moothall.procedure.Procedures;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/city/procedures` and `/city/calendar`: by which steps and days the city has bound itself; everybody may read them.
@Controller
class SetupPages {

    private final Procedures procedures;

    SetupPages(Procedures procedures) {
        this.procedures = procedures;
    }

    @GetMapping("/city/procedures")
    @Guard(Guard.Who.EVERYBODY)
    Page procedures() {
        return new ProceduresPage(procedures.all());
    }

    @GetMapping("/city/calendar")
    @Guard(Guard.Who.EVERYBODY)
    Page calendar(@RequestParam(defaultValue = "") String year, Reader reader) {
        var calendar = procedures.calendar();
        var known = new TreeSet<Integer>();
        calendar.specialDays().keySet().forEach(day -> known.add(day.getYear()));
        var shown = year.isEmpty() ? calendar.day(reader.now()).getYear() : known(year, known);
        var drawing = new YearDrawing(calendar, shown);
        return new YearPage(
                shown,
                known.contains(shown),
                links(known, shown),
                drawing.months(month -> Month.of(month)
                        .getDisplayName(
                                TextStyle.FULL_STANDALONE, reader.language().locale())),
                drawing.spans(),
                drawing.working());
    }

    /// Every day of all years that is not as its weekday says.
    @GetMapping("/city/calendar/export")
    @Guard(Guard.Who.EVERYBODY)
    void days(Reader reader, HttpServletResponse response) throws IOException {
        var days = List.copyOf(new TreeMap<>(procedures.calendar().specialDays()).entrySet());
        YearPage.SHEET.write(response, reader, days, day -> YearPage.cells(reader, day.getKey(), day.getValue()));
    }

    /// Every limit of every procedure.
    @GetMapping("/city/procedures/export")
    @Guard(Guard.Who.EVERYBODY)
    void limits(Reader reader, HttpServletResponse response) throws IOException {
        var page = new ProceduresPage(procedures.all());
        ProceduresPage.SHEET.write(response, reader, page.lines(reader), cells -> cells);
    }

    private static int known(String year, Set<Integer> known) {
        return known.stream()
                .filter(one -> one.toString().equals(year))
                .findFirst()
                .orElseThrow(() -> new NotFound("calendar of " + year));
    }

    private static List<Part.Link> links(Set<Integer> known, int shown) {
        return known.stream()
                .map(year -> new Part.Link(year.toString(), "/city/calendar?year=" + year, year == shown))
                .toList();
    }
}
