package org.moothall.setup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.moothall.deadline.WorkCalendar;

/// Lays a year's days out as squares, a month at a time, Monday first.
record YearDrawing(WorkCalendar calendar, int year) {

    static final int CELL = 22;
    private static final int SIDE = 19;

    Stream<LocalDate> days() {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    int working() {
        return (int) days().filter(calendar::works).count();
    }

    List<YearPage.Month> months(IntFunction<String> name) {
        var months = new ArrayList<YearPage.Month>();
        for (var number = 1; number <= 12; number++) months.add(month(YearMonth.of(year, number), name.apply(number)));
        return months;
    }

    private YearPage.Month month(YearMonth month, String name) {
        return new YearPage.Month(
                name,
                squares(month, day -> !special(day) && calendar.works(day)),
                squares(month, day -> !special(day) && !calendar.works(day)),
                squares(month, day -> special(day) && !calendar.works(day)),
                squares(month, day -> special(day) && calendar.works(day)),
                days(month)
                        .filter(this::special)
                        .map(day -> new YearPage.Mark(x(day), y(day), day.getDayOfMonth(), calendar.works(day)))
                        .toList());
    }

    private boolean special(LocalDate day) {
        return calendar.name(day) != null;
    }

    private static Stream<LocalDate> days(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
    }

    private static String squares(YearMonth month, Predicate<LocalDate> which) {
        var path = new StringBuilder();
        days(month)
                .filter(which)
                .forEach(day -> path.append("M%d %dh%dv%dh-%dz".formatted(x(day), y(day), SIDE, SIDE, SIDE)));
        return path.toString();
    }

    private static int x(LocalDate day) {
        return (day.getDayOfWeek().getValue() - 1) * CELL + 1;
    }

    private static int y(LocalDate day) {
        var before = day.withDayOfMonth(1).getDayOfWeek().getValue() - 1;
        return (before + day.getDayOfMonth() - 1) / 7 * CELL + 1;
    }

    /// The special days in words, those of one name together.
    List<YearPage.Span> spans() {
        var spans = new ArrayList<YearPage.Span>();
        days().filter(this::special).forEach(day -> {
            var name = Objects.requireNonNull(calendar.name(day));
            var works = calendar.works(day);
            var last = spans.isEmpty() ? null : spans.getLast();
            if (last != null
                    && last.to().plusDays(1).equals(day)
                    && last.works() == works
                    && last.name().equals(name))
                spans.set(spans.size() - 1, new YearPage.Span(last.from(), day, works, name));
            else spans.add(new YearPage.Span(day, day, works, name));
        });
        return spans;
    }
}
