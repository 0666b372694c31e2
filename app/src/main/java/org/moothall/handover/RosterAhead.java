package org.moothall.handover;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.moothall.drawup.Weighing;
import org.moothall.kernel.Language;
import org.moothall.notice.Alarms;
import org.moothall.notice.Lookout;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.roster.Wishes;
import org.moothall.web.Texts;
import org.moothall.web.Words;
import org.springframework.stereotype.Component;

/// What whoever draws a roster up should mend in time rings weeks ahead, once for each week of a desk: slots that are
/// open, rules that are not kept, and a roster that soon ends. The next days ring slot by slot (`RosterGaps`).
@Component
class RosterAhead extends Lookout {

    static final String KIND = "ahead";

    private static final int DAYS = 42, SOON = 14;

    private final Rosters rosters;
    private final Wishes wishes;
    private final Weighing weighing;
    private final Texts texts;

    RosterAhead(Rosters rosters, Wishes wishes, Weighing weighing, Alarms alarms, Texts texts) {
        super(KIND, Duration.ofHours(1), rosters, alarms);
        this.rosters = rosters;
        this.wishes = wishes;
        this.weighing = weighing;
        this.texts = texts;
    }

    /// A desk that keeps no roster is not looked at.
    @Override
    protected Stream<Found> look(Desk desk, Instant at) {
        var today = rosters.calendar().day(at);
        var duties = rosters.between(desk, today.minusDays(RosterGaps.LATELY), today.plusDays(DAYS));
        if (duties.isEmpty()) return Stream.empty();
        var published = duties.getLast().day();
        var ends = published.isBefore(today.plusDays(SOON)) ? Stream.of(ends(desk, published, at)) : Stream.<Found>of();
        return Stream.concat(ends, weeks(desk, today.plusDays(RosterGaps.DAYS + 1), published, at));
    }

    private Found ends(Desk desk, LocalDate day, Instant at) {
        Function<Language, String> words = language -> texts.get(
                language,
                "handover.ahead.ends",
                desk.name().in(language),
                said(language, at).day(day));
        return new Found(RosterGaps.AHEAD, "ends:" + day, words, "");
    }

    private Stream<Found> weeks(Desk desk, LocalDate first, LocalDate last, Instant at) {
        if (last.isBefore(first)) return Stream.empty();
        var open = wishes.unserved(desk, first, last, at).stream()
                .map(slot -> monday(slot.day()))
                .toList();
        var broken = broken(desk, first, last, at);
        return Stream.concat(open.stream(), broken.stream())
                .distinct()
                .map(week -> week(desk, week, new Lacks(many(week, open), many(week, broken)), at));
    }

    /// The week of each rule that is not kept though it must be, on each day.
    private List<LocalDate> broken(Desk desk, LocalDate first, LocalDate last, Instant at) {
        var words = said(Language.EN, at);
        return first.datesUntil(last.plusDays(1))
                .map(YearMonth::from)
                .distinct()
                .flatMap(month -> weighing.broken(desk, month, words).stream())
                .filter(one -> !one.wish())
                .map(Weighing.Broken::day)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .map(RosterAhead::monday)
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long many(LocalDate week, List<LocalDate> weeks) {
        return weeks.stream().filter(week::equals).count();
    }

    /// @param open   slots
    /// @param broken rules, each on a day
    private record Lacks(long open, long broken) {}

    /// Each thing that is mended is progress.
    private Found week(Desk desk, LocalDate monday, Lacks lacks, Instant at) {
        Function<Language, String> words = language -> texts.get(
                language,
                "handover.ahead.week",
                desk.name().in(language),
                said(language, at).day(monday),
                lacks.open,
                lacks.broken);
        return new Found(RosterGaps.AHEAD, "week:" + monday, words, lacks.toString());
    }

    private Words said(Language language, Instant at) {
        return new Words(texts, language, rosters.calendar().zone(), at);
    }
}
