package org.moothall.procedure;

import java.util.List;
import java.util.Optional;
import org.moothall.city.Entry;
import org.moothall.deadline.Within;
import org.moothall.procedure.Passing.Reach;
import org.moothall.procedure.Passing.Whom;

/// Looks through what a limit says time does with it; each word that Moothall does not know is a fault with its line.
final class PassingForm {

    static final List<String> FIELDS = List.of("right", "passes", "remind", "escalate");

    private boolean sound = true;

    boolean sound(Entry limit) {
        limit.flag("right", false);
        entry(limit, "passes").ifPresent(this::passes);
        entry(limit, "remind").ifPresent(this::remind);
        if (limit.has("escalate")) escalate(limit);
        return sound;
    }

    private Optional<Entry> entry(Entry limit, String field) {
        if (!limit.has(field)) return Optional.empty();
        var entry = limit.entry(field);
        if (entry.isEmpty()) sound = false;
        return entry;
    }

    private void passes(Entry passes) {
        passes.only("move");
        var move = passes.word("move");
        if (move.isEmpty()) sound = false;
        else if (Verb.of(move.get()).filter(verb -> verb.by() == Verb.By.CLOCK).isEmpty())
            bad(passes, "move", "“%s” is no move of the clock’s.".formatted(move.get()), "Write move: lapse.");
    }

    private void remind(Entry remind) {
        remind.only("before", "whom");
        length(remind, "before");
        if (remind.one(Whom.class, "whom").isEmpty()) sound = false;
    }

    private void escalate(Entry limit) {
        var rungs = limit.entries("escalate");
        if (rungs.isEmpty() || rungs.size() < limit.content().path("escalate").size())
            bad(
                    limit,
                    "escalate",
                    "It does not say to whom it climbs.",
                    "Write escalate: [{after: 0d, to: head}], or take it away.");
        for (var rung : rungs) {
            rung.only("after", "to");
            length(rung, "after");
            if (rung.one(Reach.class, "to").isEmpty()) sound = false;
        }
        if (limit.flag("right", false))
            bad(limit, "escalate", "Nobody owes a right, so it climbs to nobody.", "Take right or escalate away.");
    }

    private void length(Entry entry, String field) {
        var written = entry.content().path(field).asString("");
        if (!Within.written(written))
            bad(entry, field, "“%s” is no length of time.".formatted(written), "Write 2h, 3d, 1wd or 0d.");
    }

    private void bad(Entry entry, String field, String what, String mend) {
        entry.fault(field, what, mend);
        sound = false;
    }
}
