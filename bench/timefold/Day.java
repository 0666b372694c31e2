package timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/// Somebody's day: the shift that they serve on it, by its place in the brief, or `Roster.FREE`. Days off stay as they are.
@PlanningEntity
public final class Day {

    int member;
    int day;

    @PlanningPin
    public boolean off;

    @PlanningVariable
    public Integer shift;

    /// For the solver's copies.
    public Day() {}

    Day(int member, int day) {
        this.member = member;
        this.day = day;
    }
}
