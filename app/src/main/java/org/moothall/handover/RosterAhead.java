package org.moothall.handover;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.moothall.drawup.Weighing;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Subject;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.roster.Wishes;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.web.Texts;
import org.moothall.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What whoever draws a roster up should mend in time rings weeks ahead, once for each week of a desk: slots that are
/// open, rules that are not kept, and a roster that soon ends. The next days ring slot by slot (`RosterGaps`).
@Component
class RosterAhead implements Subject {

    static final String KIND = "ahead";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int DAYS = 42, SOON = 14;
    private static final String ENDS = "ends";

    private final Rosters rosters;
    private final Wishes wishes;
    private final Weighing weighing;
    private final Alarms alarms;
    private final Texts texts;
    private final Every hour = new Every(HOUR);

    RosterAhead(Rosters rosters, Wishes wishes, Weighing weighing, Alarms alarms, Texts texts) {
        this.rosters = rosters;
        this.wishes = wishes;
        this.weighing = weighing;
        this.alarms = alarms;
        this.texts = texts;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        if (hour.due(round.at())) rosters.desks().forEach(desk -> look(desk, round.at()));
    }

    /// A desk that keeps no roster is not looked at.
    private void look(Desk desk, Instant at) {
        var today = rosters.calendar().day(at);
        var published = published(desk, today);
        if (published.isBefore(today.minusDays(RosterGaps.LATELY))) return;
        if (published.isBefore(today.plusDays(SOON))) raise(desk, ENDS, published, at);
        weeks(today.plusDays(RosterGaps.DAYS + 1), published)
                .filter(monday -> lacks(desk, monday, at).any())
                .forEach(monday -> raise(desk, "week", monday, at));
    }

    /// The last day; long ago where there is none.
    private LocalDate published(Desk desk, LocalDate today) {
        var duties = rosters.between(desk, today.minusDays(RosterGaps.LATELY), today.plusDays(DAYS));
        return duties.isEmpty() ? LocalDate.MIN : duties.getLast().day();
    }

    private static Stream<LocalDate> weeks(LocalDate from, LocalDate to) {
        var monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, week -> !week.isAfter(to), week -> week.plusWeeks(1));
    }

    /// @param open   slots
    /// @param broken rules, each on a day
    private record Lacks(int open, int broken) {

        boolean any() {
            return open > 0 || broken > 0;
        }
    }

    private Lacks lacks(Desk desk, LocalDate monday, Instant at) {
        var today = rosters.calendar().day(at);
        var near = today.plusDays(RosterGaps.DAYS + 1);
        var first = monday.isBefore(near) ? near : monday;
        var published = published(desk, today);
        var sunday = monday.plusDays(6);
        var last = sunday.isAfter(published) ? published : sunday;
        if (last.isBefore(first)) return new Lacks(0, 0);
        return new Lacks(wishes.unserved(desk, first, last, at).size(), broken(desk, first, last, at));
    }

    private int broken(Desk desk, LocalDate first, LocalDate last, Instant at) {
        var words = new Words(texts, Language.EN, rosters.calendar().zone(), at);
        return (int) Stream.of(first, last)
                .map(YearMonth::from)
                .distinct()
                .flatMap(month -> weighing.broken(desk, month, words).stream())
                .filter(one -> !one.day().isBefore(first) && !one.day().isAfter(last))
                .count();
    }

    private void raise(Desk desk, String what, LocalDate day, Instant at) {
        var about = String.join(":", KIND, desk.key(), what, day.toString());
        var words = new Text(words(Language.EN, desk, what, day, at), words(Language.ZH, desk, what, day, at));
        alarms.raise(new Alarm.Raise(KIND, about, RosterGaps.AHEAD, desk.office(), null, "", words, at));
    }

    private String words(Language language, Desk desk, String what, LocalDate day, Instant at) {
        var said = new Words(texts, language, rosters.calendar().zone(), at);
        var name = desk.name().in(language);
        if (what.equals(ENDS)) return texts.get(language, "handover.ahead.ends", name, said.day(day));
        var lacks = lacks(desk, day, at);
        return texts.get(language, "handover.ahead.week", name, said.day(day), lacks.open(), lacks.broken());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean recurs() {
        return true;
    }

    /// Each thing that is mended is progress.
    @Override
    public Standing standing(Alarm alarm, Instant at) {
        var about = List.of(alarm.about().split(":")); // ahead, desk, what, day
        var day = LocalDate.parse(about.get(3));
        return rosters.find(about.get(1))
                .map(desk -> about.get(2).equals(ENDS) ? ends(desk, day, at) : week(lacks(desk, day, at)))
                .orElse(new Standing(false, ""));
    }

    private Standing ends(Desk desk, LocalDate day, Instant at) {
        return new Standing(!published(desk, rosters.calendar().day(at)).isAfter(day), "");
    }

    private static Standing week(Lacks lacks) {
        return new Standing(lacks.any(), lacks.toString());
    }
}
