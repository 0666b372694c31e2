package timefold;

import ai.timefold.solver.core.api.score.SimpleScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Arrays;
import org.moothall.rota.Roster;

/// The score of a plan: covers and wishes are reckoned change by change, and who was changed is looked at anew. What a hard rule
/// is missed by has a price too, so high that nothing is worth it: where hard rules are a level of their own, a search that has
/// once kept all of them goes no way that leads over a broken one, and prices stay higher.
public final class Price implements IncrementalScoreCalculator<Plan, SimpleScore> {

    private static final long BROKEN = 300;

    private Demands demands;
    private int[][] serves, there;
    private long[] missed;
    private boolean[] stale;
    private int[] changed;
    private int changes;
    private long broken, price;

    @Override
    public void resetWorkingSolution(Plan plan) {
        demands = plan.demands;
        serves = new int[demands.members][demands.days];
        for (var person : serves) Arrays.fill(person, Roster.FREE);
        there = new int[demands.days][demands.shifts];
        missed = new long[demands.members];
        stale = new boolean[demands.members];
        changed = new int[demands.members];
        changes = 0;
        broken = 0;
        price = 0;
        for (var day = 0; day < demands.days; day++) {
            for (var shift = 0; shift < demands.shifts; shift++) price += demands.cover(day, shift, 0);
            for (var member = 0; member < demands.members; member++) price += demands.wish(member, day, Roster.FREE);
        }
        for (var member = 0; member < demands.members; member++) look(member);
        plan.days.forEach(this::put);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {}

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        put((Day) entity);
    }

    private void put(Day day) {
        var before = serves[day.member][day.day];
        var now = day.shift == null ? Roster.FREE : day.shift;
        if (before == now) return;
        price += demands.wish(day.member, day.day, now) - demands.wish(day.member, day.day, before);
        if (before != Roster.FREE) cover(day.day, before, -1);
        if (now != Roster.FREE) cover(day.day, now, 1);
        serves[day.member][day.day] = now;
        look(day.member);
    }

    private void cover(int day, int shift, int more) {
        var many = there[day][shift];
        price += demands.cover(day, shift, many + more) - demands.cover(day, shift, many);
        there[day][shift] = many + more;
    }

    private void look(int member) {
        if (!stale[member]) changed[changes++] = member;
        stale[member] = true;
    }

    @Override
    public SimpleScore calculateScore() {
        while (changes > 0) {
            var member = changed[--changes];
            stale[member] = false;
            broken -= missed[member];
            missed[member] = demands.missed(member, serves[member]);
            broken += missed[member];
        }
        return SimpleScore.of(-price - BROKEN * broken);
    }
}
