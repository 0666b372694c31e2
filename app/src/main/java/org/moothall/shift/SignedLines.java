package org.moothall.shift;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.moothall.journal.Held;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// What was signed, as lines of a record of its own; they hold every row.
@Component
class SignedLines {

    private final Journal journal;

    SignedLines(Journal journal) {
        this.journal = journal;
    }

    void handedOver(Handover handover, List<Handover.Item> items) {
        var held = Stream.concat(
                Stream.of(Held.of("shift.handover", handover.id(), handover)),
                items.stream().map(item -> Held.of("shift.item", item.position(), item)));
        var act = handover.reason() == null ? "shift.handed-over" : "shift.taken-alone";
        write(handover, handover.signedAt(), handover.signedBy(), act, held.toList());
    }

    void accepted(Handover handover, Handover.Signature signature, List<Handover.Remark> remarks) {
        var held = Stream.concat(
                Stream.of(Held.of("shift.signature", signature.signedAs(), signature)),
                remarks.stream().map(remark -> Held.of("shift.remark", remark.position(), remark)));
        var act = signature.signedAs() == Handover.As.COMING ? "shift.accepted" : "shift.led";
        write(handover, signature.at(), signature.person(), act, held.toList());
    }

    private void write(Handover handover, Instant at, String person, String act, List<Held> held) {
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("desk", handover.desk())
                .put("post", handover.post())
                .put("shift", handover.shift())
                .put("day", handover.day().toString());
        journal.append(List.of(new Line(handover.id(), at, "person:" + person, act, detail.toString(), held)));
    }
}
