package org.moothall.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.moothall.deadline.Extension;
import org.moothall.deadline.Happening;
import org.moothall.deadline.TimeLimit;
import org.moothall.kernel.Text;

/// How the city handles one kind of matter, as it wrote it down. A change is a new version; a case keeps the one it
/// began under.
///
/// @param passings what time does, by the limit's key
public record Procedure(
        String procedure,
        int version,
        Text title,
        Text basis,
        String start,
        Map<String, Step> steps,
        List<TimeLimit> limits,
        Map<String, Passing> passings) {

    public Procedure {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        limits = List.copyOf(limits);
        passings = Map.copyOf(passings);
    }

    /// What every part of the platform may rely on. Steps are the city's words; phases are ours.
    public enum Phase {
        RECEIVED,
        CONTESTED,
        IN_HAND,
        WAITING,
        ANSWERED,
        CLOSED
    }

    /// Whose turn it is at a step.
    public enum Turn {
        OFFICE,
        CENTRE,
        REPORTER,
        NOBODY
    }

    /// What a move cannot go without.
    public enum Need {
        NOTE,
        DATE,
        OFFICE,
        PERSON,
        /// Another person, the head of the lead office, has signed it off.
        SECOND
    }

    public record Step(Phase phase, Turn turn, Text title, Map<Verb, Move> moves) {

        public Step {
            moves = Collections.unmodifiableMap(new LinkedHashMap<>(moves));
        }
    }

    public record Move(String to, Set<Need> needs) {

        public Move {
            needs = Set.copyOf(needs);
        }
    }

    /// A step that is there: a case's step always is.
    public Step step(String name) {
        var step = steps.get(name);
        if (step == null)
            throw new IllegalArgumentException("%s %d has no step %s".formatted(procedure, version, name));
        return step;
    }

    /// The first step at which a case is closed.
    public String end() {
        return steps.entrySet().stream()
                .filter(step -> step.getValue().phase() == Phase.CLOSED)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(procedure + " never ends"));
    }

    public Optional<TimeLimit> limit(String key) {
        return limits.stream().filter(limit -> limit.key().equals(key)).findFirst();
    }

    /// What time does with a limit.
    public Passing passing(String limit) {
        return passings.getOrDefault(limit, Passing.NONE);
    }

    /// Whether nobody owes it: the procedure says so, or it is the reporter's.
    public boolean right(TimeLimit limit) {
        return passing(limit.key()).right() || owes(limit) == Turn.REPORTER;
    }

    /// Who owes what a limit asks for: whoever's turn it is after each of the moves that start it. Where they differ
    /// it is the office.
    public Turn owes(TimeLimit limit) {
        if (limit.from().contains(Verb.RECEIVED.key())) return Turn.OFFICE;
        var turns = steps.entrySet().stream()
                .flatMap(step -> step.getValue().moves().entrySet().stream()
                        .filter(move ->
                                Happening.named(limit.from(), move.getKey().key(), step.getKey())))
                .map(move -> step(move.getValue().to()).turn())
                .distinct()
                .toList();
        return turns.size() == 1 && turns.getFirst() != Turn.NOBODY ? turns.getFirst() : Turn.OFFICE;
    }

    /// The running limits that `extend` makes longer at a step.
    public List<TimeLimit> extendable(String step) {
        return running(step).stream().filter(limit -> limit.extension() != null).toList();
    }

    /// How far a limit that runs in a step can be made longer; empty where none can.
    public Optional<Extension> extension(String step) {
        return extendable(step).stream()
                .map(TimeLimit::extension)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /// Whether a step is a review: the reporter was not content, and the centre names another office to look again.
    public boolean reviews() {
        return steps.values().stream()
                .flatMap(step -> Stream.of(Verb.REOPEN, Verb.APPEAL).map(step.moves()::get))
                .anyMatch(move -> move != null && step(move.to()).turn() == Turn.CENTRE);
    }

    /// The limits that can run while a case is at a step, in the procedure's order.
    public List<TimeLimit> running(String step) {
        var running = new Proofreader(this).running(step);
        return limits.stream().filter(limit -> running.contains(limit.key())).toList();
    }

    /// What is wrong with it as written; empty when it may be used.
    public List<Flaw> faults() {
        return new Proofreader(this).faults();
    }

    /// @param where path in the procedure's file, `steps/received/moves/accept`
    public record Flaw(String where, String what, String mend) {}
}
