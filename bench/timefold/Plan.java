package timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.SimpleScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.moothall.rota.Brief;
import org.moothall.rota.Roster;
import org.moothall.rota.Ties;

/// A roster as Timefold sees it: each day of each person, one after the other.
@PlanningSolution
public final class Plan {

    @ValueRangeProvider
    public List<Integer> shifts;

    @PlanningEntityCollectionProperty
    public List<Day> days;

    @PlanningScore
    public SimpleScore score;

    Demands demands;

    /// For the solver's copies.
    public Plan() {}

    public Plan(Brief brief) {
        demands = new Demands(brief);
        shifts = IntStream.range(Roster.FREE, brief.shifts().size()).boxed().toList();
        days = new ArrayList<>();
        for (var member = 0; member < brief.members().size(); member++)
            for (var day = 0; day < brief.days(); day++) days.add(new Day(member, day));
        for (var rule : brief.rules())
            if (rule instanceof Ties.Away away)
                for (var day = away.from(); day < away.to(); day++) off(day(brief.member(away.member()), day));
    }

    private static void off(Day day) {
        day.off = true;
        day.shift = Roster.FREE;
    }

    Day day(int member, int day) {
        return days.get(member * demands.days + day);
    }

    public Roster roster(Brief brief) {
        var roster = Roster.empty(brief);
        for (var day : days) roster = roster.with(day.member, day.day, day.shift);
        return roster;
    }
}
