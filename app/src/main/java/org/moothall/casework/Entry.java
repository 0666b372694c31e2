package org.moothall.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.Happening;
import org.moothall.fairness.Owner;
import org.moothall.fairness.Stake;
import org.moothall.journal.Held;
import org.moothall.journal.Line;
import org.moothall.procedure.Verb;
import tools.jackson.databind.node.JsonNodeFactory;

/// A line of a case's history; never changed, never removed. `position` starts at 1 and is the case's version after
/// it.
///
/// @param actor `person:zhou-min`, `reporter`, `machine:open311`
/// @param by    office key of the actor, where there is one
/// @param aside who is kept away from the case from here on: `office:water-bureau`, `person:zhou-min`; or that it was
///              wrong to say so: `not:office:water-bureau`
/// @param more  how much longer it makes a limit, in the limit's own unit; 0 for all that make none longer
public record Entry(
        CaseId caseId,
        int position,
        Verb verb,
        String fromStep,
        String toStep,
        String actor,
        @Nullable String by,
        String note,
        @Nullable Instant given,
        int more,
        @Nullable String office,
        @Nullable String person,
        List<String> aside,
        boolean open,
        List<String> attachments,
        Instant at) {

    /// Reads entries; a store adds which.
    public static final String ROWS = """
            select
                case_id, position, verb, from_step, to_step, actor, by, note, given, more, office, person, aside, open,
                attachments, at
            from casework.entry
            """;

    /// Adds entries, many at once.
    public static final String ADD = """
            insert into casework.entry (
                case_id, position, verb, from_step, to_step, actor, by, note, given, more, office, person, aside, open,
                attachments, at)
            select
                case_id, position, verb, from_step, to_step, actor, by, note, given, more, office, person, aside::text[],
                open, attachments::text[], at
            from unnest(
                :caseId::uuid[], :position::integer[], :verb::text[], :fromStep::text[], :toStep::text[], :actor::text[],
                :by::text[], :note::text[], :given::timestamptz[], :more::integer[], :office::text[], :person::text[], :aside::text[],
                :open::boolean[], :attachments::text[], :at::timestamptz[])
                as entry (
                    case_id, position, verb, from_step, to_step, actor, by, note, given, more, office, person, aside,
                    open, attachments, at)""";

    /// The same, saying who owns the case now where that changes.
    Entry handedTo(String lead, String handler, Owner owner) {
        return new Entry(
                caseId,
                position,
                verb,
                fromStep,
                toStep,
                actor,
                by,
                note,
                given,
                more,
                owner.office().equals(lead) ? null : owner.office(),
                owner.person().equals(handler) ? null : owner.person(),
                aside,
                open,
                attachments,
                at);
    }

    /// The same as somebody reads it who has what was sealed opened.
    public Entry reading(UnaryOperator<String> opened) {
        return saying(opened.apply(note), attachments);
    }

    /// The same with other words and files.
    Entry saying(String words, List<String> files) {
        return new Entry(
                caseId, position, verb, fromStep, toStep, actor, by, words, given, more, office, person, aside, open,
                files, at);
    }

    /// Whether the city itself made it, because somebody left a post.
    public boolean left() {
        return Set.of(Verb.SUCCEED, Verb.LET_GO, Verb.REFER).contains(verb)
                && actor.equals(Actor.Machine.CITY.written());
    }

    /// Key of the person who made it; empty where it was no officer.
    String officer() {
        return actor.startsWith("person:") ? Stake.key(actor) : "";
    }

    /// Those since the case came to the step where it is.
    static List<Entry> here(List<Entry> history) {
        var step = history.getLast().toStep();
        return history.reversed().stream()
                .takeWhile(entry -> entry.toStep().equals(step))
                .toList()
                .reversed();
    }

    /// What one verb has begun and the other has not ended.
    static Optional<Entry> begun(List<Entry> entries, Verb begins, Verb ends) {
        return entries.reversed().stream()
                .filter(entry -> entry.verb() == begins || entry.verb() == ends)
                .findFirst()
                .filter(entry -> entry.verb() == begins);
    }

    /// As clocks see it.
    public Happening happening() {
        return new Happening(verb.key(), at, given, fromStep, more);
    }

    /// As the journal keeps it: of the entry itself, what was written above all, it holds the digest.
    public Line line(CaseFile file) {
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("case", file.number())
                .put("entry", position)
                .put("step", toStep)
                .put("lead", file.lead())
                .put("handler", file.handler());
        if (given != null) detail.put("given", given.toString());
        if (!aside.isEmpty()) detail.put("aside", String.join(" ", aside));
        if (!aside.isEmpty()) detail.put("kept", String.join(" ", file.keptFrom()));
        if (more > 0) detail.put("more", more);
        if (!attachments.isEmpty()) detail.put("attachments", String.join(" ", attachments));
        var held = List.of(Held.of("casework.entry", position, this));
        return new Line(caseId.value(), at, actor, "case." + verb.key(), detail.toString(), held);
    }
}
