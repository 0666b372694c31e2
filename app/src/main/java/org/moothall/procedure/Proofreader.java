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
import org.moothall.deadline.Happening;
import org.moothall.deadline.TimeLimit;
import org.moothall.procedure.Procedure.Flaw;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedure.Step;
import org.moothall.procedure.Procedure.Turn;

/// Walks every way through a procedure, with the clocks that run on it, and names what would leave a case stuck,
/// silent or under a clock that nothing ends.
final class Proofreader {

    private final Procedure procedure;
    private final Set<Flaw> flaws = new LinkedHashSet<>();
    private final List<Point> points = new ArrayList<>();

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
        procedure.steps().forEach(this::objections);
        procedure.steps().forEach(this::ways);
        procedure.limits().forEach(this::words);
        points().forEach(this::clocks);
        procedure.steps().forEach(this::extensions);
        procedure.limits().forEach(this::reachable);
        points().forEach(this::passings);
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

    /// Whoever objects says why, and whoever decides can name the office.
    private void objections(String name, Step step) {
        var object = step.moves().get(Verb.OBJECT);
        if (object == null) return;
        var here = "steps/%s/moves/object".formatted(name);
        if (!object.needs().contains(Need.NOTE))
            flaw(here, "An office could send a case back without saying why.", "Write needs: [NOTE].");
        if (!procedure.step(object.to()).moves().containsKey(Verb.ASSIGN))
            flaw(here, "Nobody could decide whose the case is then.", "Let it lead to a step that offers assign.");
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
        if (step.turn() == Turn.REPORTER
                && step.moves().entrySet().stream()
                        .allMatch(move -> move.getKey().by() == Verb.By.REPORTER
                                || move.getValue().to().equals(name)))
            flaw(
                    here,
                    "A case whose reporter stays silent would be here for ever.",
                    "Offer a move of the office's that leads on, or lapse, which the clock makes.");
    }

    private void words(TimeLimit limit) {
        var here = "limits/" + limit.key();
        var possible = possible();
        Stream.of(
                        Map.entry("from", limit.from()),
                        Map.entry("until", limit.until()),
                        Map.entry("pauses", limit.pauses().keySet()))
                .forEach(named -> named.getValue().stream()
                        .filter(word -> !possible.contains(word))
                        .forEach(word -> flaw(here + "/" + named.getKey(), unknown(word), offered(possible))));
        for (var halt : limit.pauses().values())
            if (!possible.contains(halt.until()))
                flaw(
                        here + "/pauses",
                        "Nothing would let the clock go on.",
                        "Offer %s where the clock stands still.".formatted(halt.until()));
    }

    /// Every move that some step offers, alone and with its step.
    private Set<String> possible() {
        var possible = new TreeSet<String>(Set.of(Verb.RECEIVED.key()));
        procedure
                .steps()
                .forEach((name, step) -> step.moves().keySet().forEach(verb -> {
                    possible.add(verb.key());
                    possible.add(verb.key() + "@" + name);
                }));
        return possible;
    }

    private static String unknown(String word) {
        var parts = word.split("@", 2);
        return parts.length == 1
                ? "No step offers “%s”.".formatted(word)
                : "No step “%s” offers “%s”.".formatted(parts[1], parts[0]);
    }

    private static String offered(Set<String> possible) {
        return "Name moves that a step offers: %s; or one with its step, reply@review."
                .formatted(String.join(
                        ", ",
                        possible.stream().filter(word -> !word.contains("@")).toList()));
    }

    /// Who asks for more time must mean one limit, and a limit that may be made longer must be so somewhere.
    private void extensions(String name, Step step) {
        if (!step.moves().containsKey(Verb.EXTEND)) return;
        var longer = procedure.limits().stream()
                .filter(limit -> limit.extension() != null && running(name).contains(limit.key()))
                .count();
        if (longer != 1)
            flaw(
                    "steps/%s/moves/extend".formatted(name),
                    longer == 0 ? "No limit that runs here can be extended." : "More than one limit would be extended.",
                    "Write extend: to exactly one limit that runs at this step.");
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
            if (reached(point.step()).stream().noneMatch(later -> ends(later, limit)))
                flaw(
                        "limits/" + key,
                        "Once at “%s”, nothing ends it.".formatted(point.step()),
                        "Add a move that leads there to until, or offer one of its until moves.");
        }
    }

    /// What the clock is to do must be possible wherever its limit can run, and end it.
    private void passings(Point point) {
        for (var key : point.running()) {
            var move = procedure.passing(key).move();
            if (move == null) continue;
            var limit = procedure.limit(key).orElseThrow();
            if (!procedure.step(point.step()).moves().containsKey(move)
                    || !Happening.named(limit.until(), move.key(), point.step()))
                flaw(
                        "limits/%s/passes".formatted(key),
                        "It can pass at “%s”, where the clock could not make the move, or the move would not end it."
                                .formatted(point.step()),
                        "Offer %s there and name it in until, or let the limit end before.".formatted(move.key()));
        }
    }

    private boolean ends(String step, TimeLimit limit) {
        return procedure.step(step).moves().keySet().stream()
                .anyMatch(verb -> Happening.named(limit.until(), verb.key(), step));
    }

    private void reachable(TimeLimit limit) {
        if (points().stream().noneMatch(point -> point.running().contains(limit.key())))
            flaw("limits/" + limit.key(), "It never begins.", "Name a move in from that a case can come by.");
    }

    /// Keys of the limits that can run at a step.
    Set<String> running(String step) {
        var running = new HashSet<String>();
        for (var point : points()) if (point.step().equals(step)) running.addAll(point.running());
        return running;
    }

    private List<Point> points() {
        if (points.isEmpty()) points.addAll(walked());
        return points;
    }

    private Set<Point> walked() {
        var seen = new LinkedHashSet<Point>();
        var open = new ArrayDeque<Point>();
        open.add(new Point(procedure.start(), after(Set.of(), Verb.RECEIVED, "")));
        while (!open.isEmpty()) {
            var point = open.remove();
            if (!seen.add(point)) continue;
            procedure
                    .step(point.step())
                    .moves()
                    .forEach(
                            (verb, move) -> open.add(new Point(move.to(), after(point.running(), verb, point.step()))));
        }
        return seen;
    }

    private Set<String> after(Set<String> running, Verb verb, String step) {
        var after = new HashSet<>(running);
        for (var limit : procedure.limits()) {
            if (Happening.named(limit.until(), verb.key(), step)) after.remove(limit.key());
            if (Happening.named(limit.from(), verb.key(), step)) after.add(limit.key());
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
