package org.moothall.packs;

import java.util.List;
import org.moothall.deadline.Due;
import org.moothall.deadline.TimeLimit;
import org.moothall.kernel.Text;
import org.moothall.procedure.ProofSheet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The answer to a question about a clock.
///
/// @param limit    the rule, with the asked switch for its last day
/// @param warnings what to beware of: days that the calendar does not know yet, pauses that change nothing
public record Reckoned(Ground ground, TimeLimit limit, Due due, List<Text> warnings) {

    /// @throws CannotReckon where the question has no answer, with the sentence that says why
    public static Reckoned of(Question question) {
        var ground = Ground.of(question);
        var pack = ground.pack();
        var version = question.version();
        if (version != null && version != pack.version())
            throw new CannotReckon(
                    "%s is here in version %d, not %d. A running case keeps its own version: ./moothall clock CASE-NUMBER."
                            .formatted(pack.name(), pack.version(), version));
        var limit = pack.clock(question.clock())
                .map(Pack.Clock::limit)
                .orElseThrow(() -> new CannotReckon("The pack %s has no clock “%s”. It has %s."
                        .formatted(pack.name(), question.clock(), String.join(", ", pack.clocks()))));
        var ends = question.ends();
        return new Reckoning(question, ground, ends == null ? limit : limit.ending(ends)).reckoned();
    }

    /// As anybody may check it: the date, the rule it comes from, each day that was looked at.
    public ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("pack", ground.pack().name()).put("version", ground.pack().version());
        new ProofSheet(ground.calendar()).write(due, json);
        json.set("law", ProofSheet.text(ground.pack().basis()));
        json.put("zone", ground.calendar().zone().getId());
        var told = json.putArray("warnings");
        warnings.forEach(warning -> told.add(ProofSheet.text(warning)));
        return json;
    }
}
