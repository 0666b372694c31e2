package org.moothall.drawup;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.moothall.drawup.Briefing.Period;
import org.moothall.roster.DayKind;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Wish;
import org.moothall.rota.Coverage;
import org.moothall.rota.Length;
import org.moothall.rota.Rule;
import org.moothall.rota.Spacing;
import org.moothall.rota.Ties;
import org.moothall.rota.Totals;
import org.moothall.rota.Wishes;

/// The rules of a desk for a period: coverage, who may, rest, rows, months, pairs, what stays, what is spread evenly.
final class Ruling {

    private static final long A_GAP = 1_000_000, A_CHANGE = 10_000, NOT_GLADLY = 60, GLADLY = 15;

    private final Briefing briefing;
    private final Desk desk;
    private final Period period;
    private final List<Rule> rules = new ArrayList<>();
    /// Who stands where on days that stay as they are: “person day” to the shift of a post.
    private final Map<String, String> standing;

    Ruling(Briefing briefing) {
        this.briefing = briefing;
        desk = briefing.desk();
        period = briefing.period();
        standing = standing();
    }

    List<Rule> all() {
        period.first().datesUntil(period.last().plusDays(1)).forEach(this::cover);
        for (var post : desk.posts()) qualified(post);
        rules.addAll(spacing());
        for (var server : briefing.servers()) monthly(server.person());
        apart();
        settled();
        for (var wish : briefing.wishes()) if (briefing.serves(wish.person())) said(wish);
        for (var counted : desk.rules().evenly()) fair(counted);
        if (period.keeps())
            rules.add(new Wishes.Kept(briefing.roster(briefing.brief(List.of()), briefing.published()), 0, A_CHANGE));
        return rules;
    }

    /// Exactly as many as are needed; what has begun, as many as there are.
    private void cover(LocalDate date) {
        var kind = DayKind.of(date, briefing.calendar());
        var day = briefing.day(date);
        for (var post : desk.posts())
            for (var key : Briefing.keys(post)) {
                var shift = briefing.shift(key);
                var many = briefing.begun(date, shift) ? there(key, day) : post.many(shift.key(), kind);
                rules.add(new Coverage.Cover(day, key, "", many, period.gaps() ? A_GAP : Rule.NEVER, Rule.NEVER));
            }
    }

    private int there(String key, int day) {
        return (int) briefing.servers().stream()
                .filter(server -> key.equals(standing.get(server.person() + " " + day)))
                .count();
    }

    private void qualified(Desk.Post post) {
        if (post.asks() != null)
            for (var key : Briefing.keys(post)) rules.add(new Coverage.Qualified(key, post.asks()));
    }

    private List<Rule> spacing() {
        var spacing = new ArrayList<Rule>();
        var night = nights();
        var said = desk.rules();
        var price = said.prices();
        if (said.rest() > 0) spacing.add(new Spacing.Rest(Duration.ofHours(said.rest()), Set.of(), each(price.rest())));
        if (said.restAfterNight() > 0 && !night.isEmpty())
            spacing.add(new Spacing.Rest(Duration.ofHours(said.restAfterNight()), night, each(price.restAfterNight())));
        if (said.inARow() > 0)
            for (var server : briefing.servers())
                spacing.add(
                        new Spacing.InARow(server.person(), true, Length.atMost(said.inARow(), each(price.inARow()))));
        return spacing;
    }

    private static long each(int price) {
        return price == 0 ? Rule.NEVER : price;
    }

    private Set<String> nights() {
        return briefing.keys().stream()
                .filter(key -> briefing.shift(key).night())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void monthly(String person) {
        if (desk.rules().aMonth() == 0) return;
        var end = YearMonth.from(period.last());
        for (var month = YearMonth.from(period.first()); !month.isAfter(end); month = month.plusMonths(1))
            rules.add(most(person, month));
    }

    /// What was published of the month outside of the period counts too.
    private Totals.Most most(String person, YearMonth month) {
        var from = later(month.atDay(1), period.first());
        var to = earlier(month.atEndOfMonth(), period.last());
        var outside = briefing.published().stream()
                .filter(duty -> duty.person().equals(person))
                .map(Duty::day)
                .filter(day -> YearMonth.from(day).equals(month) && !period.has(day))
                .distinct()
                .count();
        var most = (int) Math.max(0, desk.rules().aMonth() - outside);
        return new Totals.Most(
                person,
                Set.copyOf(briefing.keys()),
                briefing.day(from),
                briefing.day(to) + 1,
                most,
                each(desk.rules().prices().aMonth()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /// What people said of themselves: leave is kept, wishes where it can be.
    private void said(Wish wish) {
        var from = later(wish.first(), period.first());
        var to = earlier(wish.last(), period.last()).plusDays(1);
        if (!from.isBefore(to)) return;
        if (wish.kind() == Wish.Kind.AWAY) {
            rules.add(new Ties.Away(wish.person(), briefing.day(from), briefing.day(to)));
            return;
        }
        var gladly = wish.kind() == Wish.Kind.GLADLY;
        from.datesUntil(to)
                .map(day -> new Wishes.Wish(wish.person(), briefing.day(day), "", gladly, gladly ? GLADLY : NOT_GLADLY))
                .forEach(rules::add);
    }

    private void apart() {
        for (var pair : desk.rules().pairs()) {
            var both = briefing.servers().stream()
                    .filter(server -> pair.stream().anyMatch(server.posts()::contains))
                    .toList();
            if (both.size() == 2)
                rules.add(new Ties.Apart(
                        both.getFirst().person(),
                        both.getLast().person(),
                        each(desk.rules().prices().apart())));
        }
    }

    /// What is published around the period, has begun or is pinned.
    private void settled() {
        for (var duty : briefing.published())
            if (duty.pinned() && period.has(duty.day()) && stays(duty) && !begun(duty))
                rules.add(new Ties.Fixed(
                        duty.person(), briefing.day(duty.day()), Briefing.key(duty.post(), duty.shift())));
        for (var server : briefing.servers())
            for (var day = 0; day < briefing.days(); day++) {
                var key = standing.get(server.person() + " " + day);
                if (key != null || !period.has(briefing.date(day)))
                    rules.add(new Ties.Fixed(server.person(), day, key == null ? "" : key));
            }
    }

    private boolean stays(Duty duty) {
        return briefing.serves(duty.person())
                && briefing.keys().contains(Briefing.key(duty.post(), duty.shift()))
                && !standing.containsKey(duty.person() + " " + briefing.day(duty.day()));
    }

    private boolean begun(Duty duty) {
        return !duty.begins().isAfter(briefing.at());
    }

    /// Nothing where it breaks a rule by itself, which nothing drawn up now could mend.
    private Map<String, String> standing() {
        var still = briefing.published().stream()
                .filter(duty -> begun(duty) || !period.has(duty.day()))
                .toList();
        var brief = briefing.brief(spacing());
        var roster = briefing.roster(brief, still);
        if (!roster.weigh(brief).breaches().isEmpty()) return Map.of();
        var standing = new HashMap<String, String>();
        for (var member = 0; member < brief.members().size(); member++)
            for (var day = 0; day < brief.days(); day++)
                if (roster.works(member, day))
                    standing.put(
                            brief.members().get(member).key() + " " + day,
                            brief.shifts().get(roster.shift(member, day)).key());
        return standing;
    }

    /// Spread evenly, each sort by itself.
    private void fair(Desk.Counted counted) {
        var days = period.first()
                .datesUntil(period.last().plusDays(1))
                .filter(day -> desk.shifts().stream()
                        .anyMatch(shift -> counted.is(shift, DayKind.of(day, briefing.calendar()))))
                .map(briefing::day)
                .collect(Collectors.toCollection(TreeSet::new));
        var keys = counted == Desk.Counted.NIGHTS ? nights() : Set.copyOf(briefing.keys());
        var before = briefing.served().getOrDefault(counted, Map.of());
        if (!days.isEmpty() && !keys.isEmpty())
            rules.add(new Wishes.Fair(counted.name(), keys, days, before, price(counted)));
    }

    private static long price(Desk.Counted counted) {
        return switch (counted) {
            case ALL -> 2;
            case NIGHTS, WEEKENDS -> 3;
            case HOLIDAYS -> 6;
        };
    }
}
