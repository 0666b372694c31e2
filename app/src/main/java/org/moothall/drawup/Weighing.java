package org.moothall.drawup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.moothall.directory.Directory;
import org.moothall.directory.Person;
import org.moothall.kernel.Text;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.rota.Coverage;
import org.moothall.rota.Roster;
import org.moothall.rota.Scale;
import org.moothall.rota.Ties;
import org.moothall.web.Words;
import org.springframework.stereotype.Service;

/// The door to what a published roster breaks, why somebody has a duty, and how evenly duties are spread.
@Service
public class Weighing {

    private final Briefings briefings;
    private final Directory directory;
    private final Clock clock;

    Weighing(Briefings briefings, Directory directory, Clock clock) {
        this.briefings = briefings;
        this.directory = directory;
        this.clock = clock;
    }

    /// A rule that is not kept on a day.
    public record Broken(LocalDate day, String sentence) {}

    /// What a month's published duties break, of what is still to come. Gaps are told elsewhere.
    public List<Broken> broken(Desk desk, YearMonth month, Words words) {
        var briefing = briefings.of(desk, Briefing.Period.of(month), Instant.EPOCH);
        var brief = briefing.brief();
        var saying = saying(briefing, words);
        var today = LocalDate.ofInstant(clock.instant(), words.zone());
        return briefing.roster(brief, briefing.published()).weigh(brief).breaches().stream()
                .filter(breach -> !(breach.rule() instanceof Coverage.Cover || breach.rule() instanceof Ties.Fixed))
                .map(breach -> new Broken(brief.date(breach.day()), saying.one(breach.rule())))
                .filter(broken -> briefing.period().has(broken.day) && !broken.day.isBefore(today))
                .distinct()
                .toList();
    }

    /// Why somebody else does not have a duty.
    public record Other(String person, String why, boolean could) {}

    /// Each colleague of a desk, and what speaks against their having this duty; whoever could first.
    public List<Other> others(Desk desk, Duty duty, Words words) {
        return others(desk, new Duty.Planned(duty.day(), duty.post(), duty.shift(), duty.person()), words);
    }

    /// The same for a slot; where nobody has it the person is blank. Nobody where the desk knows it no more.
    public List<Other> others(Desk desk, Duty.Planned line, Words words) {
        var briefing = briefings.of(desk, Briefing.Period.of(YearMonth.from(line.day())), Instant.EPOCH);
        if (!briefing.keys().contains(Briefing.key(line.post(), line.shift()))) return List.of();
        var brief = briefing.brief();
        var base = briefing.roster(brief, briefing.published());
        if (briefing.serves(line.person()))
            base = base.with(brief.member(line.person()), briefing.day(line.day()), Roster.FREE);
        var why = new Why(briefing, brief, base, line, saying(briefing, words));
        return briefing.servers().stream()
                .filter(server -> !server.person().equals(line.person()))
                .map(server -> why.not(server.person()))
                .sorted(Comparator.comparing(other -> !other.could))
                .toList();
    }

    /// How many duties of each sort each has from the year's first day to the end of a month.
    public Map<Desk.Counted, Map<String, Integer>> counts(Desk desk, YearMonth month) {
        return briefings.served(desk, month.atDay(1).withDayOfYear(1), month.atEndOfMonth());
    }

    Saying saying(Briefing briefing, Words words) {
        return new Saying(briefing, words, this::name);
    }

    private Text name(String person) {
        return directory.offices().person(person).map(Person::name).orElse(new Text(person, person));
    }

    /// What is broken now and was not before.
    static List<Scale.Breach> more(Scale before, Scale after) {
        var more = new ArrayList<>(after.breaches());
        before.breaches().forEach(more::remove);
        return more;
    }
}
