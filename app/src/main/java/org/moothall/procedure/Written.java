package org.moothall.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.Extension;
import org.moothall.deadline.Pause;
import org.moothall.deadline.Source;
import org.moothall.deadline.TimeLimit;
import org.moothall.deadline.Within;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure.Move;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedure.Step;
import org.moothall.procedure.Procedure.Turn;
import tools.jackson.databind.JsonNode;

/// Makes a procedure of its written form, which has been found sound by then.
final class Written {

    /// Names the length of all urgencies that have none of their own.
    static final String OTHERWISE = "else";

    private Written() {}

    static Procedure procedure(JsonNode node) {
        var steps = new LinkedHashMap<String, Step>();
        node.path("steps").forEachEntry((name, step) -> steps.put(name, step(step)));
        var limits = new ArrayList<TimeLimit>();
        var passings = new LinkedHashMap<String, Passing>();
        node.path("limits").forEachEntry((key, limit) -> {
            limits.add(limit(key, limit));
            passings.put(key, passing(limit));
        });
        return new Procedure(
                node.path("procedure").asString(),
                node.path("version").asInt(),
                text(node.path("title")),
                text(node.path("basis")),
                node.path("start").asString(),
                steps,
                limits,
                passings);
    }

    private static Step step(JsonNode node) {
        var moves = new LinkedHashMap<Verb, Move>();
        node.path("moves").forEachEntry((verb, move) -> moves.put(Verb.of(verb).orElseThrow(), move(move)));
        return new Step(
                Phase.valueOf(node.path("phase").asString()),
                Turn.valueOf(node.path("turn").asString()),
                text(node.path("title")),
                moves);
    }

    private static Move move(JsonNode node) {
        var needs = new HashSet<Need>();
        node.path("needs").forEach(need -> needs.add(Need.valueOf(need.asString())));
        return new Move(node.path("to").asString(), needs);
    }

    static TimeLimit limit(String key, JsonNode node) {
        return new TimeLimit(
                key,
                text(node.path("title")),
                words(node.path("from")),
                words(node.path("until")),
                within(node.path("within")),
                pauses(node),
                TimeLimit.Kind.valueOf(node.path("kind").asString().toUpperCase(Locale.ROOT)),
                text(node.path("basis")),
                source(node),
                node.has("extend") ? extension(node.path("extend")) : null,
                TimeLimit.Ends.valueOf(node.path("ends").asString("roll").toUpperCase(Locale.ROOT)));
    }

    private static Passing passing(JsonNode limit) {
        var remind = limit.path("remind");
        return new Passing(
                limit.path("right").asBoolean(false),
                Verb.of(limit.path("passes").path("move").asString("")).orElse(null),
                remind.isObject()
                        ? new Passing.Remind(
                                Within.of(remind.path("before").asString()),
                                Passing.Whom.valueOf(capitals(remind.path("whom"))))
                        : null,
                limit.path("escalate")
                        .valueStream()
                        .map(rung -> new Passing.Rung(
                                Within.of(rung.path("after").asString()),
                                Passing.Reach.valueOf(capitals(rung.path("to")))))
                        .toList());
    }

    private static String capitals(JsonNode word) {
        return word.asString().toUpperCase(Locale.ROOT);
    }

    private static Map<String, Within> within(JsonNode node) {
        if (!node.isObject()) return Map.of("", Within.of(node.asString()));
        var lengths = new LinkedHashMap<String, Within>();
        node.forEachEntry((urgency, length) ->
                lengths.put(urgency.equals(OTHERWISE) ? "" : urgency, Within.of(length.asString())));
        return lengths;
    }

    /// A list of moves stands still until the answer, on the ground of the limit itself.
    private static Map<String, Pause.Halt> pauses(JsonNode limit) {
        var pauses = new LinkedHashMap<String, Pause.Halt>();
        var node = limit.path("pauses");
        node.valueStream()
                .filter(move -> node.isArray())
                .forEach(move ->
                        pauses.put(move.asString(), new Pause.Halt(Verb.ANSWER.key(), text(limit.path("basis")))));
        if (node.isObject())
            node.forEachEntry((move, halt) -> pauses.put(
                    move, new Pause.Halt(halt.path("until").asString(Verb.ANSWER.key()), text(halt.path("ground")))));
        return pauses;
    }

    private static @Nullable Source source(JsonNode node) {
        return node.has("article")
                ? new Source(
                        node.path("article").asString(),
                        Source.Certainty.valueOf(node.path("certainty").asString()))
                : null;
    }

    private static Extension extension(JsonNode node) {
        return new Extension(
                Within.of(node.path("by").asString()),
                Extension.Approver.valueOf(node.path("approver").asString().toUpperCase(Locale.ROOT)),
                node.path("notice").asBoolean(true),
                source(node));
    }

    static Set<String> words(JsonNode node) {
        return Set.copyOf(node.valueStream().map(JsonNode::asString).collect(java.util.stream.Collectors.toSet()));
    }

    static Text text(JsonNode node) {
        return new Text(node.path("en").asString(""), node.path("zh").asString(""));
    }
}
