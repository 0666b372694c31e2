package timefold;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SequencedCollection;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.moothall.rota.Roster;

/// Days in a row: two people exchange them, or one serves a shift on all of them, or is free. Single days can hardly be changed
/// where runs of work and of rest have their least length.
public final class Stretches implements MoveIteratorFactory<Plan, Stretches.Stretch> {

    private static final int LONGEST = 7;

    /// These days, and what becomes of each.
    public record Stretch(List<Day> days, List<Integer> shifts) implements Move<Plan> {

        @Override
        public void execute(MutableSolutionView<Plan> view) {
            var day = view.getSolutionMetaModel().entity(Day.class);
            var variable = (PlanningVariableMetaModel<Plan, Day, Integer>) day.variable("shift", Integer.class);
            for (var i = 0; i < days.size(); i++) view.changeVariable(variable, days.get(i), shifts.get(i));
        }

        @Override
        public SequencedCollection<Object> getPlanningEntities() {
            return List.copyOf(days);
        }

        @Override
        public SequencedCollection<Object> getPlanningValues() {
            return List.copyOf(shifts);
        }
    }

    @Override
    public long getSize(ScoreDirector<Plan> director) {
        var demands = director.getWorkingSolution().demands;
        return (long) demands.members * demands.days * LONGEST * (demands.members + demands.shifts + 1);
    }

    @Override
    public Iterator<Stretch> createOriginalMoveIterator(ScoreDirector<Plan> director) {
        throw new UnsupportedOperationException("Stretches come by chance");
    }

    @Override
    public Iterator<Stretch> createRandomMoveIterator(ScoreDirector<Plan> director, RandomGenerator dice) {
        var plan = director.getWorkingSolution();
        return Stream
            .generate(() -> dice.nextBoolean() ? exchanged(plan, dice) : served(plan, dice))
            .filter(stretch -> !stretch.days.isEmpty())
            .iterator();
    }

    private static Stretch exchanged(Plan plan, RandomGenerator dice) {
        var one = dice.nextInt(plan.demands.members);
        var other = dice.nextInt(plan.demands.members);
        var from = dice.nextInt(plan.demands.days);
        var to = end(plan, dice, from);
        var stretch = new Stretch(new ArrayList<>(), new ArrayList<>());
        for (var day = from; day < to; day++) {
            change(stretch, plan.day(one, day), plan.day(other, day).shift);
            change(stretch, plan.day(other, day), plan.day(one, day).shift);
        }
        return stretch;
    }

    private static Stretch served(Plan plan, RandomGenerator dice) {
        var member = dice.nextInt(plan.demands.members);
        var shift = dice.nextInt(Roster.FREE, plan.demands.shifts);
        var from = dice.nextInt(plan.demands.days);
        var to = end(plan, dice, from);
        var stretch = new Stretch(new ArrayList<>(), new ArrayList<>());
        for (var day = from; day < to; day++) change(stretch, plan.day(member, day), shift);
        return stretch;
    }

    private static int end(Plan plan, RandomGenerator dice, int from) {
        return Math.min(plan.demands.days, from + dice.nextInt(1, LONGEST + 1));
    }

    private static void change(Stretch stretch, Day day, int shift) {
        if (day.off || day.shift == shift) return;
        stretch.days.add(day);
        stretch.shifts.add(shift);
    }
}
