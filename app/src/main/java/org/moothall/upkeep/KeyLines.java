package org.moothall.upkeep;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what is done with the installation's master keys: a record of its own.
@Component
class KeyLines {

    static final UUID RECORD = UUID.nameUUIDFromBytes("keys of the installation".getBytes(StandardCharsets.UTF_8));

    private final Journal journal;
    private final Clock clock;

    KeyLines(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void note(String act) {
        journal.append(List.of(new Line(RECORD, clock.instant(), "machine:moothall", act, "{}")));
    }
}
