package org.moothall.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.deadline.Due;
import org.moothall.deadline.TimeLimit;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedures;

/// What a date is counted on: a pack, and the days of a city or of the pack itself.
record Ground(Pack pack, WorkCalendar calendar, Pack.Reach reach) {

    static Ground of(Question question) {
        var shelf = question.shelf();
        var found = shelf.find(question.pack())
                .orElseThrow(
                        () -> new CannotReckon("There is no pack “%s”. %s".formatted(question.pack(), shelf.those())));
        var reading = new Reading();
        var city = question.city() == null ? null : folder(question.city());
        var told = city == null ? null : told(city, reading);
        var pack = new PackFiles(found, question.pack(), reading).read(chosen(told, question.pack()));
        var calendar =
                told == null || city == null ? null : Procedures.calendar(city, "calendar.yaml", reading, zone(told));
        sound(reading.faults());
        var own = pack.orElseThrow();
        return calendar == null
                ? new Ground(own, own.calendar(), own.reach())
                : new Ground(own, calendar, reach(calendar));
    }

    private static CityFolder folder(Path path) {
        if (!Files.isRegularFile(path.resolve("calendar.yaml")))
            throw new CannotReckon("%s is no folder with a calendar.yaml; name a city's folder, such as city/lanfeng."
                    .formatted(path));
        return new CityFolder(path);
    }

    /// `city.yaml`, or the `pack.yaml` of a pack whose days are to count.
    private static @Nullable Entry told(CityFolder city, Reading reading) {
        return city.mapping(city.has("city.yaml") ? "city.yaml" : "pack.yaml", reading)
                .orElse(null);
    }

    private static @Nullable Entry chosen(@Nullable Entry city, String pack) {
        return city == null
                ? null
                : city.entry("packs").flatMap(packs -> packs.entry(pack)).orElse(null);
    }

    private static ZoneId zone(Entry told) {
        var zone = told.word("zone").orElse("");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new CannotReckon("%s: “%s” is no time zone. Write it as Asia/Shanghai.".formatted(told.file(), zone));
        }
    }

    private static void sound(List<Fault> faults) {
        if (!faults.isEmpty())
            throw new CannotReckon(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }

    /// A city's calendar is taken to know the years of which it names a day.
    private static Pack.Reach reach(WorkCalendar calendar) {
        var days = new TreeSet<>(calendar.specialDays().keySet());
        var source = new Text("the city’s calendar.yaml", "该市 calendar.yaml");
        return days.isEmpty()
                ? new Pack.Reach(null, null, source)
                : new Pack.Reach(
                        days.getFirst().withDayOfYear(1),
                        LocalDate.of(days.getLast().getYear(), 12, 31),
                        source);
    }

    /// What to beware of in a date: a law that was not in force yet, days that the calendar does not know.
    List<Text> warnings(TimeLimit limit, Due due) {
        var warnings = new ArrayList<Text>();
        var start = calendar.day(due.start().at());
        if (start.isBefore(pack.inForce()))
            warnings.add(new Text(
                    "The start lies before %s, from which on this law is in force.".formatted(pack.inForce()),
                    "起算日早于该规定的施行日期（%s）。".formatted(pack.inForce())));
        if (due.due() != null && asks(limit, due))
            unknown(start, calendar.day(due.due())).ifPresent(warnings::add);
        return warnings;
    }

    private Optional<Text> unknown(LocalDate start, LocalDate last) {
        if (reach.to() == null || reach.from() == null)
            return Optional.of(new Text(
                    "This calendar names no public holiday: only Saturdays and Sundays are days off here.",
                    "本日历未列法定节假日，仅以星期六、星期日为休息日。"));
        if (last.isAfter(reach.to()))
            return Optional.of(new Text(
                    "The last day lies beyond %s, up to which this calendar knows the public holidays; count again when later ones are announced."
                            .formatted(reach.to()),
                    "截止日晚于本日历已收录节假日的最后日期（%s），节假日安排公布后须重新计算。".formatted(reach.to())));
        return start.isBefore(reach.from())
                ? Optional.of(new Text(
                        "The start lies before %s, from which on this calendar knows the public holidays."
                                .formatted(reach.from()),
                        "起算日早于本日历收录节假日的起始日期（%s）。".formatted(reach.from())))
                : Optional.empty();
    }

    private static boolean asks(TimeLimit limit, Due due) {
        return switch (due.length().unit()) {
            case WORKING_DAYS -> true;
            case DAYS -> limit.ends() == TimeLimit.Ends.ROLL;
            case HOURS, GIVEN -> false;
        };
    }
}
