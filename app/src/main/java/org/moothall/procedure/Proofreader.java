package org.moothall.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.moothall.deadline.TimeLimit;
import org.moothall.procedure.Procedure.Flaw;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedure.Step;
import org.moothall.procedure.Procedure.Turn;

/// Walks every way through a procedure, with the clocks that run on it, and names what would leave a case stuck,
/// silent or under a clock that nothing ends.
final class Proofreader {

    private final Procedure procedure;
    private final Set<Flaw> flaws = new LinkedHashSet<>();

    Proofreader(Procedure procedure) {
        this.procedure = procedure;
    }

    /// A point on a way: the step, and the keys of the limits that run there.
    private record Point(String step, Set<String> running) {}

    List<Flaw> faults() {
        if (!procedure.steps().containsKey(procedure.start()))
            return List.of(new Flaw(
                    "start", "“%s” is no step.".formatted(procedure.start()), "Name the step where a case begins."));
        procedure.steps().forEach(this::moves);
        if (!flaws.isEmpty()) return List.copyOf(flaws);
        sending();
        procedure.steps().forEach(this::ways);
        procedure.limits().forEach(this::words);
        points().forEach(this::clocks);
        return List.copyOf(flaws);
    }

    private void moves(String name, Step step) {
        step.moves().forEach((verb, move) -> {
            if (!procedure.steps().containsKey(move.to()))
                flaw(
                        "steps/%s/moves/%s".formatted(name, verb.key()),
                        "It leads to “%s”, which is no step.".formatted(move.to()),
                        "Name one of %s."
                                .formatted(String.join(", ", procedure.steps().keySet())));
        });
    }

    /// What no rule could send waits at the first step for the centre to send it.
    private void sending() {
        if (!procedure.step(procedure.start()).moves().containsKey(Verb.ASSIGN))
            flaw(
                    "steps/" + procedure.start(),
                    "A case that no rule can send could not be sent on from here.",
                    "Offer assign.");
    }

    private void ways(String name, Step step) {
        var here = "steps/" + name;
        if (!reached(procedure.start()).contains(name))
            flaw(here, "No way leads to it.", "Let a move lead to it, or take the step away.");
        if (step.phase() != Phase.CLOSED && closed(reached(name)).isEmpty())
            flaw(here, "No way leads from it to an end.", "Let a move lead on to a step of the phase CLOSED.");
        if (step.phase() == Phase.CLOSED && step.turn() != Turn.NOBODY)
            flaw(here, "It is closed, yet it is somebody’s turn.", "Write turn: NOBODY.");
        if (step.phase() != Phase.CLOSED
                && step.moves().entrySet().stream()
                        .noneMatch(move -> move.getKey().by(step.turn())
                                && !move.getValue().to().equals(name)))
            flaw(
                    here,
                    "Whose turn it is can do nothing that leads on.",
                    "Offer a move that is theirs, or change the turn.");
    }

    private void words(TimeLimit limit) {
        var here = "limits/" + limit.key();
        var possible = new TreeSet<String>(Set.of(Verb.RECEIVED.key()));
        procedure.steps().values().forEach(step -> step.moves().keySet().forEach(verb -> possible.add(verb.key())));
        Stream.of(
                        Map.entry("from", limit.from()),
                        Map.entry("until", limit.until()),
                        Map.entry("pauses", limit.pauses()))
                .forEach(named -> named.getValue().stream()
                        .filter(word -> !possible.contains(word))
                        .forEach(word -> flaw(
                                here + "/" + named.getKey(),
                                "No step offers “%s”.".formatted(word),
                                "Name moves that a step offers: %s.".formatted(String.join(", ", possible)))));
        if (!limit.pauses().isEmpty() && !possible.contains(Verb.ANSWER.key()))
            flaw(
                    here + "/pauses",
                    "Nothing would let the clock go on.",
                    "Offer answer at the step where the reporter is asked.");
    }

    private void clocks(Point point) {
        var step = procedure.step(point.step());
        if (step.phase() != Phase.CLOSED && point.running().isEmpty())
            flaw(
                    "steps/" + point.step(),
                    "A case can be here while no clock runs.",
                    "Let a limit begin with the move that leads here.");
        for (var key : point.running()) {
            var limit = procedure.limit(key).orElseThrow();
            if (reached(point.step()).stream().noneMatch(later -> ends(procedure.step(later), limit)))
                flaw(
                        "limits/" + key,
                        "Once at “%s”, nothing ends it.".formatted(point.step()),
                        "Add a move that leads there to until, or offer one of its until moves.");
        }
    }

    private static boolean ends(Step step, TimeLimit limit) {
        return step.moves().keySet().stream().anyMatch(verb -> limit.until().contains(verb.key()));
    }

    /// Keys of the limits that can run at a step.
    Set<String> running(String step) {
        var running = new HashSet<String>();
        for (var point : points()) if (point.step().equals(step)) running.addAll(point.running());
        return running;
    }

    private List<Point> points() {
        var seen = new LinkedHashSet<Point>();
        var open = new ArrayDeque<Point>();
        open.add(new Point(procedure.start(), after(Set.of(), Verb.RECEIVED)));
        while (!open.isEmpty()) {
            var point = open.remove();
            if (!seen.add(point)) continue;
            procedure
                    .step(point.step())
                    .moves()
                    .forEach((verb, move) -> open.add(new Point(move.to(), after(point.running(), verb))));
        }
        return new ArrayList<>(seen);
    }

    private Set<String> after(Set<String> running, Verb verb) {
        var after = new HashSet<>(running);
        for (var limit : procedure.limits()) {
            if (limit.until().contains(verb.key())) after.remove(limit.key());
            if (limit.from().contains(verb.key())) after.add(limit.key());
        }
        return Set.copyOf(after);
    }

    private Set<String> reached(String from) {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var name = open.remove();
            if (reached.add(name)) procedure.step(name).moves().values().forEach(move -> open.add(move.to()));
        }
        return reached;
    }

    private List<String> closed(Set<String> steps) {
        return steps.stream()
                .filter(name -> procedure.step(name).phase() == Phase.CLOSED)
                .toList();
    }

    private void flaw(String where, String what, String mend) {
        flaws.add(new Flaw(where, what, mend));
    }
}
