package timefold;

import java.util.Arrays;
import org.moothall.rota.Brief;
import org.moothall.rota.Coverage;
import org.moothall.rota.Length;
import org.moothall.rota.Roster;
import org.moothall.rota.Rule;
import org.moothall.rota.Spacing;
import org.moothall.rota.Ties;
import org.moothall.rota.Totals;
import org.moothall.rota.Wishes;

/// What a brief asks for, in tables, so that a changed day is priced in a moment. What hard rules are missed by is counted in
/// days, weekends and begun eight hours: a search needs to see that it comes nearer.
final class Demands {

    private static final int SATURDAY = 5, WEEK = 7, DAY = 480;

    /// What is asked of one person, and what their wishes cost by day and shift, `FREE` first.
    private static final class Person {
        final int[] most;
        final long[][] wishes;
        Totals.Minutes minutes;
        Length work, rest;
        int weekends;

        Person(int days, int shifts) {
            most = new int[shifts];
            Arrays.fill(most, days);
            wishes = new long[days][shifts + 1];
        }
    }

    final int days, members, shifts;
    private final int[] minutes;
    private final boolean[][] notThen;
    private final Person[] people;
    private final Coverage.Cover[][] covers;
    private final Brief brief;

    Demands(Brief brief) {
        this.brief = brief;
        days = brief.days();
        members = brief.members().size();
        shifts = brief.shifts().size();
        minutes = brief.shifts().stream().mapToInt(shift -> (int) shift.length().toMinutes()).toArray();
        notThen = new boolean[shifts][shifts];
        covers = new Coverage.Cover[days][shifts];
        people = new Person[members];
        Arrays.setAll(people, member -> new Person(days, shifts));
        brief.rules().forEach(this::enter);
    }

    /// @throws IllegalArgumentException for what the instances in text form do not ask
    private void enter(Rule rule) {
        switch (rule) {
            case Spacing.NotThen(var shift, var next) -> notThen[brief.shift(shift)][brief.shift(next)] = true;
            case Spacing.InARow(var who, var working, var length) when working -> person(who).work = length;
            case Spacing.InARow(var who, var working, var length) -> person(who).rest = length;
            case Totals.Most most -> person(most.member()).most[brief.shift(most.shifts().iterator().next())] = most.most();
            case Totals.Minutes asked -> person(asked.member()).minutes = asked;
            case Totals.Weekends(var who, var most) -> person(who).weekends = most;
            case Wishes.Wish wish -> enter(wish);
            case Coverage.Cover cover -> covers[cover.day()][brief.shift(cover.shift())] = cover;
            case Ties.Away away -> {}
            default -> throw new IllegalArgumentException(rule + " is not known here");
        }
    }

    private void enter(Wishes.Wish wish) {
        var prices = person(wish.member()).wishes[wish.day()];
        for (var shift = Roster.FREE; shift < shifts; shift++)
            if ((shift == brief.shift(wish.shift())) != wish.to()) prices[shift + 1] += wish.price();
    }

    private Person person(String key) {
        return people[brief.member(key)];
    }

    long wish(int member, int day, int shift) {
        return people[member].wishes[day][shift + 1];
    }

    /// What it costs that so many serve a shift of a day.
    long cover(int day, int shift, int there) {
        var cover = covers[day][shift];
        if (cover == null) return 0;
        return there < cover.wanted() ? cover.under() * (cover.wanted() - there) : cover.over() * (there - cover.wanted());
    }

    /// By how much somebody's hard rules are missed.
    /// @param serves their shift of each day
    long missed(int member, int[] serves) {
        var person = people[member];
        return totals(person, serves) + runs(person, serves) + orders(serves) + weekends(person, serves);
    }

    private long totals(Person person, int[] serves) {
        var many = new int[shifts];
        var worked = 0;
        for (var shift : serves)
            if (shift != Roster.FREE) {
                many[shift]++;
                worked += minutes[shift];
            }
        var missed = 0;
        for (var shift = 0; shift < shifts; shift++) missed += Math.max(0, many[shift] - person.most[shift]);
        var beside = Math.max(0, Math.max(person.minutes.fewest() - worked, worked - person.minutes.most()));
        return missed + Math.ceilDiv(beside, DAY);
    }

    private static long runs(Person person, int[] serves) {
        var missed = 0;
        for (int from = 0, to; from < serves.length; from = to) {
            var working = serves[from] != Roster.FREE;
            to = from + 1;
            while (to < serves.length && (serves[to] != Roster.FREE) == working) to++;
            var length = working ? person.work : person.rest;
            missed += Math.max(0, to - from - length.most());
            if (from > 0 && to < serves.length) missed += Math.max(0, length.fewest() - to + from);
        }
        return missed;
    }

    private long orders(int[] serves) {
        var missed = 0;
        for (var day = 1; day < serves.length; day++)
            if (serves[day - 1] != Roster.FREE && serves[day] != Roster.FREE && notThen[serves[day - 1]][serves[day]]) missed++;
        return missed;
    }

    private static long weekends(Person person, int[] serves) {
        var worked = 0;
        for (var day = SATURDAY; day + 1 < serves.length; day += WEEK)
            if (serves[day] != Roster.FREE || serves[day + 1] != Roster.FREE) worked++;
        return Math.max(0, worked - person.weekends);
    }
}
