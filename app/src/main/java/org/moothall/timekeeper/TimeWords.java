package org.moothall.timekeeper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Entry;
import org.moothall.casework.Ground;
import org.moothall.kernel.Text;
import org.moothall.timekeeper.Chronicle.Moment;
import org.moothall.web.Part;
import org.moothall.web.Part.Happening.Weight;
import org.moothall.web.Reader;

/// What time did to a case, told in the reader's language. Persons are named to staff only.
///
/// @param inside whether the reader is staff
public record TimeWords(Reader reader, Ground ground, boolean inside) {

    private static final int MOST_DAYS = 4;

    /// What happened to a case with what time told put between, newest first; what has no time stays on top.
    public List<Moment> with(List<Moment> moments, List<Told> told, List<Moved> moved) {
        var all = new ArrayList<>(moments);
        for (var one : told.reversed())
            if (inside || one.whom() != Told.Whom.HANDLER)
                all.add(new Moment(one.at(), one.kind() == Told.Kind.CLIMBED, () -> told(one)));
        for (var one : moved.reversed()) all.add(new Moment(one.at(), true, () -> moved(one)));
        all.sort(Comparator.comparing(Moment::at, Comparator.nullsFirst(Comparator.reverseOrder()))); // stable
        return all;
    }

    private Part.Happening told(Told told) {
        var title = !inside && told.whom() == Told.Whom.REPORTER
                ? reader.t("timekeeper.told.you")
                : reader.t("timekeeper.told." + told.whom().name().toLowerCase(Locale.ROOT), office(told.office()));
        if (inside && told.person() != null) title = reader.t("timekeeper.told.person", title, person(told.person()));
        var text = reader.t(
                told.kind() == Told.Kind.CLIMBED ? "timekeeper.climbed.text" : "timekeeper.reminded.text",
                limit(told.limitKey()),
                reader.words().when(told.due()));
        return happening(Weight.ORDINARY, title, told.at(), text, told.kind() == Told.Kind.CLIMBED);
    }

    private Part.Happening moved(Moved moved) {
        var text = reader.t(
                "timekeeper.moved.text",
                limit(moved.limitKey()),
                reader.words().date(moved.fromDue()),
                reader.words().date(moved.toDue()),
                because(moved));
        return happening(Weight.TURNING_POINT, reader.t("timekeeper.moved"), moved.at(), text, true);
    }

    private Part.Happening happening(
            Weight weight, String title, java.time.Instant at, String text, boolean residentSees) {
        return new Part.Happening(
                weight,
                title,
                reader.t("timekeeper.by"),
                at,
                reader.words().when(at),
                text,
                List.of(),
                inside ? residentSees : null);
    }

    private String because(Moved moved) {
        if (moved.days().isEmpty()) return reader.t("timekeeper.moved.calendar");
        var days = Stream.iterate(0, i -> i < Math.min(MOST_DAYS, moved.days().size()), i -> i + 1)
                .map(i -> day(moved, i))
                .toList();
        return String.join(reader.t("timekeeper.comma"), days);
    }

    private String day(Moved moved, int i) {
        var day = reader.words()
                .date(LocalDate.parse(moved.days().get(i))
                        .atStartOfDay(ground.calendar().zone())
                        .toInstant());
        var name = reader.t(new Text(moved.namesEn().get(i), moved.namesZh().get(i)));
        if (moved.works().get(i).equals("true"))
            return name.isEmpty()
                    ? reader.t("timekeeper.day.worked", day)
                    : reader.t("timekeeper.day.worked.named", day, name);
        return name.isEmpty() ? reader.t("timekeeper.day.off", day) : reader.t("timekeeper.day.off.named", day, name);
    }

    /// Why the clock moved the case on: which window passed, and when; null for what the clock did not do.
    public @Nullable String lapsed(Entry entry) {
        if (!entry.actor().equals(Timekeeper.CLOCK.written())) return null;
        return ground.timetable()
                .passedAt(entry.happening())
                .map(run -> reader.t(
                        run.right() ? "timekeeper.lapsed.right" : "timekeeper.lapsed.duty",
                        reader.t(run.due().limit().title()),
                        reader.words().when(Objects.requireNonNull(run.due().due())),
                        reader.t(run.due().limit().basis())))
                .orElse(null);
    }

    private String limit(String key) {
        return ground.procedure()
                .limit(key)
                .map(limit -> reader.t(limit.title()))
                .orElse(key);
    }

    private String office(String key) {
        return ground.offices().find(key).map(office -> reader.t(office.name())).orElse(key);
    }

    private String person(String key) {
        return ground.offices()
                .person(key)
                .map(person -> reader.t(person.name()))
                .orElse(key);
    }
}
