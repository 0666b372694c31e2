import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.MoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.moothall.rota.Brief;
import org.moothall.rota.Scale;
import timefold.Day;
import timefold.Plan;
import timefold.Price;
import timefold.Stretches;

/// Rosters of schedulingbenchmarks.org drawn up by Timefold Solver in its community edition: what they cost, weighed as ours are.
///
/// Arguments: seconds for each, then the instances' files. A solver of that edition has one thread, so two work side by side, and
/// the better roster counts: what each came to, and how many hard rules it broke, stands last. Both anneal, from two temperatures:
/// late acceptance, which Timefold takes unless told otherwise, stands still after seconds on small instances and is too slow on
/// large ones.
public final class Timefold {

    private static final List<String> TEMPERATURES = List.of("30", "100");

    public static void main(String[] arguments) throws Exception {
        var limit = Duration.ofSeconds(Integer.parseInt(arguments[0]));
        System.out.printf("%-12s %7s %5s %9s %9s %7s %9s  %s%n", "instance", "people", "days", "price", "broken", "s", "processor", "each");
        for (var i = 1; i < arguments.length; i++) one(Path.of(arguments[i]), limit);
    }

    private static void one(Path file, Duration limit) throws Exception {
        var brief = Rota.read(file);
        var begun = System.nanoTime();
        var before = Rota.processor();
        var scales = sideBySide(brief, limit);
        var took = (System.nanoTime() - begun) / 1e9;
        var used = Rota.processor() - before;
        var best = scales.stream().min(Comparator.comparing((Scale scale) -> scale.breaches().size()).thenComparing(Scale::price)).orElseThrow();
        var each = scales.stream().map(scale -> "%d/%d".formatted(scale.price(), scale.breaches().size())).collect(Collectors.joining(" "));
        var name = file.getFileName().toString().replace(".txt", "");
        System.out.printf("%-12s %7d %5d %9d %9d %7.1f %9.1f  %s%n",
            name, brief.members().size(), brief.days(), best.price(), best.breaches().size(), took, used, each);
    }

    /// On threads of its own: those that Java has in common do not see classes of a program started from its source.
    private static List<Scale> sideBySide(Brief brief, Duration limit) throws Exception {
        var ways = TEMPERATURES.stream().map(from -> (Callable<Scale>) () -> weighed(brief, solved(brief, from, limit))).toList();
        try (var threads = Executors.newFixedThreadPool(ways.size())) {
            return threads.invokeAll(ways).stream().map(Future::resultNow).toList();
        }
    }

    private static Plan solved(Brief brief, String from, Duration limit) {
        var config = new SolverConfig()
            .withSolutionClass(Plan.class)
            .withEntityClasses(Day.class)
            .withScoreDirectorFactory(new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(Price.class))
            .withPhases(new ConstructionHeuristicPhaseConfig(), search(from))
            .withRandomSeed(1L)
            .withTerminationSpentLimit(limit);
        return SolverFactory.<Plan>create(config).buildSolver().solve(new Plan(brief));
    }

    private static LocalSearchPhaseConfig search(String from) {
        List<MoveSelectorConfig> moves = List.of(
            new ChangeMoveSelectorConfig().withFixedProbabilityWeight(1.0),
            new SwapMoveSelectorConfig().withFixedProbabilityWeight(1.0),
            new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Stretches.class).withFixedProbabilityWeight(0.3));
        return new LocalSearchPhaseConfig()
            .withMoveSelectorConfig(new UnionMoveSelectorConfig().withMoveSelectorList(moves))
            .withAcceptorConfig(new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(from))
            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    /// Where no rule is broken, the price that Timefold was told must be ours.
    private static Scale weighed(Brief brief, Plan plan) {
        var scale = plan.roster(brief).weigh(brief);
        if (scale.breaches().isEmpty() == (scale.price() != -plan.score.score()))
            throw new IllegalStateException("%d and %d broken is not %s".formatted(scale.price(), scale.breaches().size(), plan.score));
        return scale;
    }
}
