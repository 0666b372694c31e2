package org.moothall.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.WorkCalendar;
import org.moothall.drawup.Weighing;
import org.moothall.kernel.Text;
import org.moothall.roster.DayKind;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;

/// A desk's roster as a table: a row a day, a column for each shift of a post.
///
/// @param published the last day for which something is published; later days lack nobody yet
/// @param names     people by their keys
public record Sheet(
        Desk desk,
        Span span,
        @Nullable LocalDate published,
        List<Duty> duties,
        List<Weighing.Broken> broken,
        WorkCalendar calendar,
        Instant at,
        Function<String, Text> names) {

    public record Column(Desk.Post post, Desk.Shift shift) {}

    /// @param called the day's name where the calendar has one
    public record Day(
            LocalDate date,
            DayKind kind,
            @Nullable Text called,
            boolean today,
            List<Cell> cells,
            List<Weighing.Broken> broken) {}

    /// @param missing how many are still to be found; 0 where the time is over
    public record Cell(Column column, LocalDate day, List<Who> who, int missing) {

        public boolean wanted() {
            return !who.isEmpty() || missing > 0;
        }
    }

    /// @param part whether they have a part of the shift only
    public record Who(
            UUID id,
            String person,
            Text name,
            Instant begins,
            Instant ends,
            boolean part,
            boolean pinned,
            boolean now,
            boolean ahead) {}

    public List<Column> columns() {
        return desk.posts().stream()
                .flatMap(post -> post.needs().stream()
                        .map(Desk.Need::shift)
                        .distinct()
                        .flatMap(key -> desk.shift(key).stream())
                        .map(shift -> new Column(post, shift)))
                .toList();
    }

    public List<Day> days() {
        var byDay = duties.stream().collect(Collectors.groupingBy(Duty::day));
        var today = calendar.day(at);
        return span.first()
                .datesUntil(span.last().plusDays(1))
                .map(day -> new Day(
                        day,
                        DayKind.of(day, calendar),
                        calendar.name(day),
                        day.equals(today),
                        cells(day, byDay),
                        broken.stream().filter(one -> one.day().equals(day)).toList()))
                .toList();
    }

    private List<Cell> cells(LocalDate day, Map<LocalDate, List<Duty>> byDay) {
        return columns().stream()
                .map(column -> cell(column, day, byDay.getOrDefault(day, List.of())))
                .toList();
    }

    private Cell cell(Column column, LocalDate day, List<Duty> all) {
        var ends = column.shift.ends(day, calendar.zone());
        var here = all.stream()
                .filter(duty ->
                        duty.post().equals(column.post.key()) && duty.shift().equals(column.shift.key()))
                .toList();
        var many = column.post.many(column.shift.key(), DayKind.of(day, calendar));
        var owed = published != null && !day.isAfter(published) && ends.isAfter(at);
        var missing = owed ? new Desk.Slot(column.post, column.shift, day, many).missing(here, calendar.zone()) : 0;
        return new Cell(
                column, day, here.stream().map(duty -> who(duty, column)).toList(), missing);
    }

    private Who who(Duty duty, Column column) {
        var whole = duty.begins().equals(column.shift.begins(duty.day(), calendar.zone()))
                && duty.ends().equals(column.shift.ends(duty.day(), calendar.zone()));
        return new Who(
                duty.id(),
                duty.person(),
                names.apply(duty.person()),
                duty.begins(),
                duty.ends(),
                !whole,
                duty.pinned(),
                duty.at(at),
                duty.begins().isAfter(at));
    }
}
