package org.moothall.shift;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.journal.Held;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Text;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to a desk's log, which is added to and nothing else, and to its standing orders.
@Service
public class Logbook {

    private final LogStore store;
    private final RulePart rules;
    private final Rosters rosters;
    private final Journal journal;
    private final Clock clock;

    Logbook(LogStore store, RulePart rules, Rosters rosters, Journal journal, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.rosters = rosters;
        this.journal = journal;
        this.clock = clock;
    }

    /// As the desk's file has them.
    public List<Text> orders(Desk desk) {
        return rules.orders(desk.key());
    }

    /// The newest first.
    public List<LogLine> since(Desk desk, Instant since, int most) {
        return store.since(desk.key(), since, most);
    }

    @Transactional
    public void write(Officer by, Desk desk, String words) {
        Deed.SERVE_DUTY.demand(by);
        if (rosters.server(desk, by.person()).isEmpty()) throw new Forbidden("the log of " + desk.key());
        var line = new LogLine(Ids.next(), record(desk), desk.key(), by.person(), clock.instant(), words);
        store.add(line);
        journal.append(List.of(new Line(
                line.log(),
                line.at(),
                "person:" + by.person(),
                "shift.noted",
                "{}",
                List.of(Held.of("shift.line", line.id(), line)))));
    }

    private static UUID record(Desk desk) {
        return UUID.nameUUIDFromBytes(("duty-log:" + desk.key()).getBytes(StandardCharsets.UTF_8));
    }
}
