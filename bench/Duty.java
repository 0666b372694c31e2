import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.moothall.rota.Brief;
import org.moothall.rota.Coverage;
import org.moothall.solver.Drawing;
import org.moothall.solver.Outcome;
import org.moothall.rota.Rule;
import org.moothall.rota.Spacing;
import org.moothall.rota.Ties;
import org.moothall.rota.Totals;
import org.moothall.rota.Wishes;

/// Duty rosters of a made-up city by a seed: people, posts of 24 hours, days. Each post is filled once a day, half of them only
/// by leaders, who are half of all; 48 hours of rest, at most so many duties in a month, leave, wishes, pairs apart; all duties,
/// weekends and holidays are spread evenly, which costs least at the bound that is printed: the even spread itself.
///
/// Arguments: seconds, people, posts, days, seed.
public final class Duty {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final Set<Integer> HOLIDAYS = Set.of(0, 36, 37, 38, 39, 94, 120, 121, 122, 123, 159, 273, 274, 275, 276, 277, 278);

    public static void main(String[] arguments) {
        var numbers = java.util.Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        var brief = brief(numbers[1], numbers[2], numbers[3], new Random(numbers[4]));
        var begun = System.nanoTime();
        var trace = new ArrayList<String>();
        var outcome = Drawing.draw(brief, new Drawing.Effort(Duration.ofSeconds(numbers[0]), 1, Runtime.getRuntime().availableProcessors()), drawn -> {
            trace.add("%.1f s: %d".formatted((System.nanoTime() - begun) / 1e9, drawn.price()));
            return true;
        });
        var took = (System.nanoTime() - begun) / 1e9;
        if (!(outcome instanceof Outcome.Drawn drawn)) {
            System.out.printf("%d people, %d posts, %d days: %s after %.1f s%n", numbers[1], numbers[2], numbers[3], outcome, took);
            return;
        }
        var scale = drawn.roster().weigh(brief);
        var fair = scale.prices().entrySet().stream().filter(price -> price.getKey() instanceof Wishes.Fair).mapToLong(Map.Entry::getValue).sum();
        System.out.printf("%d people, %d posts, %d days: price %d (bound %d, proven %s), fairness %d, even spread %d, broken %d, %.1f s, first at %s%n",
            numbers[1], numbers[2], numbers[3], drawn.price(), drawn.bound(), drawn.proven(), fair, even(brief), scale.breaches().size(), took, trace.getFirst());
    }

    private static Brief brief(int people, int posts, int days, Random dice) {
        var shifts = new ArrayList<Brief.Shift>();
        var members = new ArrayList<Brief.Member>();
        var rules = new ArrayList<Rule>();
        for (var post = 0; post < posts; post++) {
            shifts.add(new Brief.Shift("post" + post, LocalTime.of(8, 30), Duration.ofHours(24)));
            if (post % 2 == 0) rules.add(new Coverage.Qualified("post" + post, "leader"));
            for (var day = 0; day < days; day++) rules.add(new Coverage.Cover(day, "post" + post, "", 1, Rule.NEVER, Rule.NEVER));
        }
        rules.add(new Spacing.Rest(Duration.ofHours(48), Set.of()));
        var all = Set.copyOf(shifts.stream().map(Brief.Shift::key).toList());
        var most = (int) Math.ceil(2.2 * posts * 30 / people);
        for (var person = 0; person < people; person++) {
            var who = "p" + person;
            members.add(new Brief.Member(who, person % 2 == 0 ? Set.of("leader") : Set.of()));
            for (var from = 0; from < days; from += 30) rules.add(new Totals.Most(who, all, from, Math.min(days, from + 30), most, Rule.NEVER));
            for (var away = 0; away < days; away += 120) {
                if (dice.nextBoolean()) continue;
                var from = away + dice.nextInt(Math.min(100, days));
                rules.add(new Ties.Away(who, from, Math.min(days, from + 3 + dice.nextInt(7))));
            }
            for (var wish = 0; wish < days / 15; wish++) rules.add(new Wishes.Wish(who, dice.nextInt(days), "", dice.nextInt(4) == 0, 3));
        }
        for (var pair = 0; pair + 7 < people; pair += 20) rules.add(new Ties.Apart("p" + pair, "p" + (pair + 7)));
        var every = new TreeSet<Integer>();
        var weekends = new TreeSet<Integer>();
        var holidays = new TreeSet<Integer>();
        for (var day = 0; day < days; day++) {
            every.add(day);
            if (HOLIDAYS.contains(day)) holidays.add(day);
            else if (FIRST.plusDays(day).getDayOfWeek().getValue() >= 6) weekends.add(day);
        }
        fair(rules, "all", all, every, 1);
        fair(rules, "weekends", all, weekends, 2);
        fair(rules, "holidays", all, holidays, 4);
        return new Brief(FIRST, days, shifts, members, rules);
    }

    private static void fair(List<Rule> rules, String name, Set<String> shifts, Set<Integer> days, int price) {
        if (!days.isEmpty()) rules.add(new Wishes.Fair(name, shifts, days, new HashMap<>(), price));
    }

    /// What fairness costs where leaders share their posts evenly and others theirs, or all share all if that is less.
    private static long even(Brief brief) {
        var leaders = (int) brief.members().stream().filter(member -> member.skills().contains("leader")).count();
        var posts = brief.shifts().size();
        var sum = 0L;
        for (var rule : brief.rules())
            if (rule instanceof Wishes.Fair fair) {
                var theirs = fair.days().size() * ((posts + 1) / 2);
                var others = fair.days().size() * posts - theirs;
                var least = Long.MAX_VALUE;
                for (var helped = 0; helped <= others; helped++)
                    least = Math.min(least, squares(theirs + helped, leaders) + squares(others - helped, brief.members().size() - leaders));
                sum += fair.price() * least;
            }
        return sum;
    }

    private static long squares(long duties, int people) {
        var each = duties / people;
        var more = duties % people;
        return (people - more) * each * each + more * (each + 1) * (each + 1);
    }
}
