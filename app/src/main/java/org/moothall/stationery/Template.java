package org.moothall.stationery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.moothall.kernel.Text;
import org.moothall.procedure.Verb;
import tools.jackson.databind.JsonNode;

/// One kind of letter, as a city or a law pack wrote it.
///
/// @param procedures for which it is written; empty for all that have no letter of their own for the move
/// @param steps      at which it is written; empty for all
/// @param to         the salutation, without a name
public record Template(
        String key, Verb move, Set<String> procedures, Set<String> steps, Text title, Text to, List<Piece> body) {

    /// What a letter is made of, in its order.
    public sealed interface Piece {}

    /// Words of the template, with its gaps in braces.
    public record Said(Text text) implements Piece {}

    /// What the caseworker writes.
    public record Part(String key, Text title, Text hint) implements Piece {}

    /// Where the points of the claim stand, each with its answer.
    public record Points(Text title) implements Piece {}

    /// Made of an item that has been found sound.
    static Template of(String key, JsonNode content) {
        return new Template(
                key,
                Verb.of(content.path("move").asString()).orElseThrow(),
                words(content.path("procedures")),
                words(content.path("steps")),
                text(content.path("title")),
                text(content.path("to")),
                content.path("body").valueStream().map(Template::piece).toList());
    }

    private static Piece piece(JsonNode node) {
        if (node.has("text")) return new Said(text(node.path("text")));
        if (node.has("points")) return new Points(text(node.path("points")));
        return new Part(node.path("part").asString(), text(node.path("title")), text(node.path("hint")));
    }

    private static Set<String> words(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    }

    private static Text text(JsonNode node) {
        return new Text(node.path("en").asString(""), node.path("zh").asString(""));
    }

    public List<Part> parts() {
        return body.stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .toList();
    }

    public boolean answersPoints() {
        return body.stream().anyMatch(Points.class::isInstance);
    }

    private boolean fits(String procedure, String step) {
        return (procedures.isEmpty() || procedures.contains(procedure)) && (steps.isEmpty() || steps.contains(step));
    }

    /// The letters for a case at a step. A move for which the procedure has letters of its own uses no general one.
    static List<Template> fitting(List<Template> all, String procedure, String step) {
        Map<Verb, List<Template>> byMove = new LinkedHashMap<>();
        for (var one : all)
            if (one.fits(procedure, step))
                byMove.computeIfAbsent(one.move(), move -> new ArrayList<>()).add(one);
        return byMove.values().stream()
                .flatMap(of -> {
                    var own = of.stream()
                            .filter(one -> !one.procedures().isEmpty())
                            .toList();
                    return (own.isEmpty() ? of : own).stream();
                })
                .toList();
    }
}
