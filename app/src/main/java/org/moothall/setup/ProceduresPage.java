package org.moothall.setup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.moothall.deadline.TimeLimit;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedure.Move;
import org.moothall.procedure.Procedure.Step;
import org.moothall.procedure.Verb;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// Each procedure as steps, and its limits with their sources.
public record ProceduresPage(List<Procedure> procedures) implements Page {

    static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "limits",
            "setup.procedures.limits",
            List.of(
                    "setup.sheet.procedure",
                    "setup.sheet.limit",
                    "setup.sheet.kind",
                    "setup.sheet.owes",
                    "setup.sheet.urgency",
                    "setup.sheet.length",
                    "setup.sheet.from",
                    "setup.sheet.until",
                    "setup.sheet.basis"));

    /// Each limit as a sheet has it, a line for each of its lengths.
    List<List<String>> lines(Reader reader) {
        return procedures.stream()
                .flatMap(procedure -> procedure.limits().stream()
                        .flatMap(limit ->
                                Lengths.all(reader, limit).stream().map(line -> cells(reader, procedure, limit, line))))
                .toList();
    }

    private List<String> cells(Reader reader, Procedure procedure, TimeLimit limit, Part.Line line) {
        return List.of(
                reader.t(procedure.title()),
                reader.t(limit.title()),
                kind(limit, reader),
                owes(procedure, limit, reader),
                line.label().isEmpty() ? reader.t("setup.procedures.always") : line.label(),
                line.value(),
                verbs(procedure, limit.from(), reader),
                verbs(procedure, limit.until(), reader),
                reader.t(limit.basis()));
    }

    /// The moves that lead from a step to another one, whose turn it is first.
    public List<Map.Entry<Verb, Move>> on(String name, Step step) {
        return step.moves().entrySet().stream()
                .filter(move -> !move.getValue().to().equals(name))
                .sorted(Comparator.comparing(move -> !move.getKey().by(step.turn())))
                .toList();
    }

    /// What can be done at a step without leaving it, in one line.
    public String also(String name, Step step, Reader reader) {
        return String.join(
                reader.t("setup.comma"),
                step.moves().entrySet().stream()
                        .filter(move -> move.getValue().to().equals(name))
                        .map(move -> verb(move.getKey(), reader))
                        .toList());
    }

    public String verb(Verb verb, Reader reader) {
        return reader.t("setup.verb." + verb.key());
    }

    /// Moves as a limit names them; those that count at one step only, with the step.
    public String verbs(Procedure procedure, Set<String> words, Reader reader) {
        return String.join(
                reader.t("setup.comma"),
                Arrays.stream(Verb.values())
                        .flatMap(verb -> words.stream()
                                .filter(word -> word.split("@", 2)[0].equals(verb.key()))
                                .sorted()
                                .map(word -> verb(procedure, verb, word, reader)))
                        .toList());
    }

    private String verb(Procedure procedure, Verb verb, String word, Reader reader) {
        var at = word.indexOf('@');
        return at < 0
                ? verb(verb, reader)
                : reader.t(
                        "setup.verb-at",
                        verb(verb, reader),
                        reader.t(procedure.step(word.substring(at + 1)).title()));
    }

    /// What a limit stands still for, each with its ground.
    public List<String> pauses(Procedure procedure, TimeLimit limit, Reader reader) {
        return limit.pauses().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pause -> reader.t(
                        "setup.procedures.pauses",
                        verbs(procedure, Set.of(pause.getKey()), reader),
                        verbs(procedure, Set.of(pause.getValue().until()), reader),
                        reader.t(pause.getValue().ground())))
                .toList();
    }

    public String turn(Step step, Reader reader) {
        return reader.t("setup.turn." + key(step.turn()));
    }

    public String owes(Procedure procedure, TimeLimit limit, Reader reader) {
        return reader.t("setup.owes." + key(procedure.owes(limit)));
    }

    public String kind(TimeLimit limit, Reader reader) {
        return reader.t("setup.kind." + key(limit.kind()));
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
