package org.moothall.drawup;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Fault;
import org.moothall.deadline.WorkCalendar;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedures;
import org.moothall.roster.DayKind;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.solver.Drawing;
import org.moothall.solver.Outcome;
import org.moothall.web.Texts;
import org.moothall.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Proves that each duty desk’s people can fill a month by its rules: the month of the next year that has most
/// holidays, with nobody away.
@Component
@Order(62)
class FillPart implements CityPart {

    private static final Drawing.Effort EFFORT = new Drawing.Effort(Duration.ofSeconds(20), 1, 1);

    private final Texts texts;
    private final Clock clock;

    FillPart(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// Where the solver finds nothing in its time, and no proof that there is nothing, it is no gap.
    @Override
    public List<Fault> gaps(CityItems items) {
        var offices = Offices.of(items);
        var calendar = Procedures.calendar(items);
        var month = month(calendar);
        return Rosters.desks(items).stream()
                .map(desk -> briefing(desk, month, offices, calendar))
                .flatMap(briefing -> gap(briefing, offices).stream())
                .toList();
    }

    private YearMonth month(WorkCalendar calendar) {
        return YearMonth.from(calendar.day(clock.instant()))
                .atDay(1)
                .datesUntil(YearMonth.from(calendar.day(clock.instant()))
                        .plusYears(1)
                        .atDay(1))
                .map(YearMonth::from)
                .distinct()
                .max(Comparator.comparingLong(one -> holidays(one, calendar)))
                .orElseThrow();
    }

    private static long holidays(YearMonth month, WorkCalendar calendar) {
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(day -> DayKind.of(day, calendar) == DayKind.HOLIDAY)
                .count();
    }

    private Briefing briefing(Desk desk, YearMonth month, Offices offices, WorkCalendar calendar) {
        var period = Briefing.Period.of(month);
        var servers = Rosters.servers(desk, offices);
        return new Briefing(desk, period, servers, calendar, List.of(), List.of(), Map.of(), clock.instant());
    }

    private Optional<Fault> gap(Briefing briefing, Offices offices) {
        if (!(Drawing.draw(briefing.brief(), EFFORT, drawn -> false) instanceof Outcome.Impossible impossible))
            return Optional.empty();
        var words = new Words(texts, Language.EN, briefing.calendar().zone(), clock.instant());
        var saying = new Saying(briefing, words, person -> name(offices, person));
        return Optional.of(new Fault(
                "duty/%s.yaml".formatted(briefing.desk().key()),
                0,
                "Its people cannot fill %s: %s"
                        .formatted(
                                YearMonth.from(briefing.period().first()),
                                String.join(" ", saying.all(impossible.together()))),
                "Name more people, or ask less of them under rules."));
    }

    private static Text name(Offices offices, String person) {
        return offices.person(person).map(Person::name).orElse(new Text(person, person));
    }

    @Override
    public void use(CityItems items) {}
}
