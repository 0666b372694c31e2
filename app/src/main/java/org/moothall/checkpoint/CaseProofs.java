package org.moothall.checkpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.moothall.journal.Fields;
import org.moothall.journal.Held;
import org.moothall.journal.Inspection;
import org.moothall.journal.Inspection.Link;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Files that prove a record to be what the latest checkpoint covers, line by line. What is not shown
/// stands there as its digest: a whole line, or a single field of one. `docs/check-proof` reads them.
@Service
public class CaseProofs {

    /// What is shown of a line that is shown at all; the rest would name persons.
    private static final Set<String> OF_LINE = Set.of("position", "at", "act", "holds");

    private final Checkpoints checkpoints;
    private final Inspection inspection;

    CaseProofs(Checkpoints checkpoints, Inspection inspection) {
        this.checkpoints = checkpoints;
        this.inspection = inspection;
    }

    /// Empty where no checkpoint has a line of the record yet.
    ///
    /// @param shown which rows may be seen, as `casework.entry 3`, and which columns of each
    public Optional<ObjectNode> of(UUID record, Map<String, Set<String>> shown) {
        var latest = checkpoints.latest().orElse(null);
        if (latest == null) return Optional.empty();
        return checkpoints.included(record, latest).map(included -> {
            var proof = JsonNodeFactory.instance.objectNode();
            var rows = new HashMap<String, Held>();
            for (var row : inspection.rows(record)) rows.put(row.table() + " " + row.key(), row);
            var lines = proof.putArray("lines");
            for (var link : inspection.links(record))
                if (link.position() <= included.position()) line(lines.addObject(), link, rows, shown);
            proof.put("place", included.place());
            included.path().forEach(proof.putArray("path")::add);
            proof.put("checkpoint", latest.note());
            return proof;
        });
    }

    private static void line(ObjectNode line, Link link, Map<String, Held> rows, Map<String, Set<String>> shown) {
        line.put("position", link.position()).put("hash", link.hash());
        var fields = link.fields();
        if (fields == null) return; // from before fields had salts: its hash alone
        var open = link.holds().stream().filter(shown::containsKey).toList();
        if (open.isEmpty()) {
            line.put("digest", fields.digest());
            return;
        }
        fields(line.putArray("fields"), fields, OF_LINE);
        var held = line.putArray("rows");
        for (var key : open) {
            var row = rows.get(key);
            if (row == null) continue;
            var one = held.addObject().put("row", key);
            fields(one.putArray("fields"), row.fields(fields.salt()), named(row, shown.getOrDefault(key, Set.of())));
        }
    }

    private static Set<String> named(Held row, Set<String> columns) {
        return Set.copyOf(
                columns.stream().map(column -> row.table() + "." + column).toList());
    }

    private static void fields(ArrayNode into, Fields fields, Set<String> shown) {
        fields.values().forEach((name, value) -> {
            var field = into.addObject().put("name", name);
            if (shown.contains(name)) field.put("value", value).put("salt", fields.salt(name));
            else field.put("digest", fields.digest(name));
        });
    }
}
