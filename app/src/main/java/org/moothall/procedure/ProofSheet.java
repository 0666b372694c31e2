package org.moothall.procedure;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.Due;
import org.moothall.deadline.Extension;
import org.moothall.deadline.Pause;
import org.moothall.deadline.Source;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.Text;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A limit's date and its proof as JSON: moments in the calendar's zone, with their offsets.
public record ProofSheet(WorkCalendar calendar) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /// One run of one limit of a case: how it ended too, where it has.
    public ObjectNode of(Timetable.Run run) {
        var due = run.due();
        var json = JSON.objectNode();
        write(due, json);
        json.put("run", run.number()).put("owes", written(run.owes()));
        if (due.end() != null)
            json.putObject("ended")
                    .put("by", due.end().what())
                    .put("at", at(due.end().at(), calendar))
                    .put("replaced", due.replaced())
                    .put("missed", due.missed(due.end().at()));
        return json;
    }

    /// Puts the date, its rule and its proof into what stands there already.
    public void write(Due due, ObjectNode json) {
        var limit = due.limit();
        json.put("clock", limit.key());
        json.set("title", text(limit.title()));
        json.put("kind", written(limit.kind()));
        json.set("basis", text(limit.basis()));
        source(limit.source(), json);
        json.put("from", at(due.start().at(), calendar)).put("due", at(due.due(), calendar));
        json.put("length", due.length().written());
        json.put("extended", due.extended());
        if (limit.extension() != null) json.set("extension", extension(limit.extension()));
        json.put("ends", written(limit.ends()));
        json.set("proof", proof(due));
    }

    private ObjectNode proof(Due due) {
        var proof = JSON.objectNode();
        proof.set("sentence", text(new ProofSentence(due, calendar).text()));
        proof.set("days", days(due.days()));
        proof.set("rolled", days(due.rolled()));
        var pauses = proof.putArray("pauses");
        due.pauses().forEach(pause -> pauses.add(pause(pause)));
        return proof;
    }

    private static ArrayNode days(List<Due.Day> days) {
        var list = JSON.arrayNode();
        for (var day : days) {
            var json = list.addObject().put("date", day.date().toString());
            json.put("weekday", ProofSentence.weekday(day.date()).en());
            if (day.counts()) json.put("nth", day.nth());
            json.put("counts", day.counts()).put("why", written(day.why()));
            if (day.name() != null) json.set("name", text(day.name()));
        }
        return list;
    }

    private ObjectNode pause(Pause pause) {
        var json = JSON.objectNode();
        json.put("from", at(pause.since(), calendar)).put("to", at(pause.until(), calendar));
        json.set("ground", text(pause.why().ground()));
        return json;
    }

    private static ObjectNode extension(Extension extension) {
        var json = JSON.objectNode();
        json.put("most", extension.most().written())
                .put("approver", written(extension.approver()))
                .put("notice", extension.notice());
        source(extension.source(), json);
        return json;
    }

    private static void source(@Nullable Source source, ObjectNode json) {
        if (source == null) return;
        json.put("article", source.article())
                .put("certainty", source.certainty().name());
    }

    public static ObjectNode text(Text text) {
        return JSON.objectNode().put("en", text.en()).put("zh", text.zh());
    }

    /// A moment in the calendar's zone, with its offset.
    public static @Nullable String at(@Nullable Instant at, WorkCalendar calendar) {
        return at == null ? null : MOMENT.format(at.atZone(calendar.zone()));
    }

    private static String written(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
