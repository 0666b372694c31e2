package org.moothall.drawup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.moothall.directory.Directory;
import org.moothall.directory.Person;
import org.moothall.kernel.Text;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.rota.Brief;
import org.moothall.rota.Coverage;
import org.moothall.rota.Roster;
import org.moothall.rota.Rule;
import org.moothall.rota.Scale;
import org.moothall.rota.Ties;
import org.moothall.rota.Wishes;
import org.moothall.web.Words;
import org.springframework.stereotype.Service;

/// The door to what a published roster breaks, why somebody has a duty, and how evenly duties are spread.
@Service
public class Weighing {

    private static final Scale NOTHING = new Scale();

    private final Briefings briefings;
    private final Directory directory;
    private final Clock clock;

    Weighing(Briefings briefings, Directory directory, Clock clock) {
        this.briefings = briefings;
        this.directory = directory;
        this.clock = clock;
    }

    /// A rule that is not kept on a day.
    ///
    /// @param wish whether it need not be
    public record Broken(LocalDate day, String sentence, boolean wish) {}

    /// What a month's published duties break, of what is still to come. Gaps are told elsewhere.
    public List<Broken> broken(Desk desk, YearMonth month, Words words) {
        var briefing = briefings.of(desk, Briefing.Period.of(month), Instant.EPOCH);
        var today = LocalDate.ofInstant(clock.instant(), words.zone());
        var brief = briefing.brief();
        return broken(briefing, brief, briefing.roster(brief, briefing.published()), words)
                .filter(broken -> !broken.day.isBefore(today))
                .toList();
    }

    /// The same of a roster that is not published yet, beside what is published around it.
    List<Broken> broken(Desk desk, Draft draft, Words words) {
        var period = new Briefing.Period(draft.first(), draft.last(), false, false);
        var briefing = briefings.of(desk, period, Instant.EPOCH);
        var around = briefing.published().stream()
                .filter(duty -> !period.has(duty.day()))
                .toList();
        var brief = briefing.brief();
        var roster = briefing.with(brief, briefing.roster(brief, around), draft.planned());
        return broken(briefing, brief, roster, words).toList();
    }

    private Stream<Broken> broken(Briefing briefing, Brief brief, Roster roster, Words words) {
        return told(NOTHING, roster.weigh(brief), brief, saying(briefing, words))
                .filter(broken -> briefing.period().has(broken.day));
    }

    /// What a change breaks or leaves unmet that it did not find so; hard rules first.
    private static Stream<Broken> told(Scale before, Scale after, Brief brief, Saying saying) {
        return Stream.concat(
                        told(more(before.breaches(), after.breaches()), false, brief, saying),
                        told(more(before.unmet(), after.unmet()), true, brief, saying))
                .distinct();
    }

    private static Stream<Broken> told(List<Scale.Breach> breaches, boolean wish, Brief brief, Saying saying) {
        return breaches.stream()
                .filter(breach -> !(breach.rule() instanceof Coverage.Cover || breach.rule() instanceof Ties.Fixed))
                .map(breach -> new Broken(brief.date(breach.day()), saying.one(breach.rule()), wish));
    }

    /// What a change of published duties would break that is not broken now.
    public List<Broken> wouldBreak(Desk desk, List<Duty.Planned> gone, List<Duty.Planned> come, Words words) {
        var days = Stream.concat(gone.stream(), come.stream())
                .map(Duty.Planned::day)
                .sorted()
                .toList();
        var last = YearMonth.from(days.getLast()).atEndOfMonth();
        var period = new Briefing.Period(days.getFirst().withDayOfMonth(1), last, false, false);
        var briefing = briefings.of(desk, period, Instant.EPOCH);
        var brief = briefing.brief();
        var before = briefing.roster(brief, briefing.published());
        var after = briefing.with(brief, briefing.without(brief, before, gone), come);
        return told(before.weigh(brief), after.weigh(brief), brief, saying(briefing, words))
                .sorted(Comparator.comparing(Broken::day))
                .toList();
    }

    /// The desk's wishes that stay unmet because somebody has a duty.
    public List<String> unmet(Desk desk, Duty duty, Words words) {
        var briefing = briefings.of(desk, Briefing.Period.of(YearMonth.from(duty.day())), Instant.EPOCH);
        if (!briefing.serves(duty.person())) return List.of();
        var brief = briefing.brief();
        var having = briefing.roster(brief, briefing.published());
        var without = having.with(brief.member(duty.person()), briefing.day(duty.day()), Roster.FREE);
        return told(without.weigh(brief), having.weigh(brief), brief, saying(briefing, words))
                .filter(Broken::wish)
                .map(Broken::sentence)
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

    /// What is not kept now and was before.
    static List<Scale.Breach> more(List<Scale.Breach> before, List<Scale.Breach> after) {
        var more = new ArrayList<>(after);
        before.forEach(more::remove);
        return more;
    }

    /// What speaks against somebody's having a duty: the roster is weighed once more as if they had it.
    ///
    /// @param base the roster without whoever has it
    private record Why(Briefing briefing, Brief brief, Roster base, Duty.Planned line, Saying saying) {

        Other not(String person) {
            var member = brief.member(person);
            var day = briefing.day(line.day());
            var served = base.shift(member, day);
            if (served != Roster.FREE)
                return no(
                        person,
                        saying.t(
                                "drawup.why.serves",
                                saying.post(brief.shifts().get(served).key())));
            var shift = brief.shift(Briefing.key(line.post(), line.shift()));
            var scale = base.with(member, day, shift).weigh(brief);
            return more(base.weigh(brief).breaches(), scale.breaches()).stream()
                    .filter(breach -> !(breach.rule() instanceof Coverage.Cover || breach.rule() instanceof Ties.Fixed))
                    .findFirst()
                    .map(breach -> no(person, saying.one(breach.rule())))
                    .orElseGet(() -> dearer(person, scale));
        }

        private static Other no(String person, String why) {
            return new Other(person, why, false);
        }

        /// They could; what it would cost most is said, next to whoever has it.
        private Other dearer(String person, Scale scale) {
            var having = briefing.serves(line.person())
                    ? base.with(
                                    brief.member(line.person()),
                                    briefing.day(line.day()),
                                    brief.shift(Briefing.key(line.post(), line.shift())))
                            .weigh(brief)
                    : base.weigh(brief);
            var why = scale.prices().entrySet().stream()
                    .filter(price -> price.getValue() > having.prices().getOrDefault(price.getKey(), 0L))
                    .max(Comparator.comparingLong((Map.Entry<Rule, Long> price) ->
                            price.getValue() - having.prices().getOrDefault(price.getKey(), 0L)))
                    .map(price -> said(price.getKey(), person))
                    .orElseGet(() -> saying.t("drawup.why.as-well"));
            return new Other(person, why, true);
        }

        private String said(Rule rule, String person) {
            if (!(rule instanceof Wishes)) return saying.t("drawup.why.wish", saying.one(rule));
            if (!(rule instanceof Wishes.Fair fair)) return saying.one(rule);
            var member = brief.member(person);
            var many = fair.earlier().getOrDefault(person, 0)
                    + fair.days().stream()
                            .filter(day -> base.shift(member, day) != Roster.FREE)
                            .filter(day -> fair.shifts()
                                    .contains(brief.shifts()
                                            .get(base.shift(member, day))
                                            .key()))
                            .count();
            return saying.t(
                    "drawup.why.fair",
                    many,
                    saying.t("drawup.counted." + fair.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
