package org.moothall.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who of the staff reads a case, before anything of it is shown.
@Service
public class CaseReads {

    public static final String READ = "case.read";

    /// What is read one after another within this time is one reading.
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private final Journal journal;
    private final Clock clock;

    CaseReads(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void note(CaseFile file, Actor.Staff reader) {
        note(file, reader.written(), clock.instant());
    }

    /// The same for a part of the case, wherever it is shown, that may be read together with others.
    @Transactional
    public void notePart(CaseFile file, Actor.Staff reader) {
        var actor = reader.written();
        var at = clock.instant();
        if (!journal.lately(file.id().value(), actor, READ, at.minus(TOGETHER))) note(file, actor, at);
    }

    private void note(CaseFile file, String actor, Instant at) {
        journal.append(List.of(new Line(file.id().value(), at, actor, READ, "{}")));
    }
}
