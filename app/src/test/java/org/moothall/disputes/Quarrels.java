package org.moothall.disputes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.casework.Openings;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.procedure.Verb;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/// Cases about which offices disagree.
@TestComponent
class Quarrels {

    private final Casework casework;
    private final Directory directory;
    private final TransactionTemplate transaction;

    Quarrels(Casework casework, Directory directory, TransactionTemplate transaction) {
        this.casework = casework;
        this.directory = directory;
        this.transaction = transaction;
    }

    CaseFile opened(String lead, Instant at) {
        return transaction
                .execute(status -> casework.open(List.of(Openings.seepage("Whose wall is it?", lead, at))))
                .getFirst()
                .file();
    }

    /// Its lead office says that it is not its own.
    CaseFile objected(CaseFile file, Duration after) {
        var officer = directory.officer(person(file.lead(), Role.CASEWORKER)).orElseThrow();
        return taken(file, Verb.OBJECT, new Actor.Staff(officer), null, "It lies outside of our ground.", after);
    }

    /// The centre decides.
    CaseFile sent(CaseFile file, String office, Duration after) {
        return sent(file, "lin-hui", office, after);
    }

    CaseFile sent(CaseFile file, String person, String office, Duration after) {
        var actor = new Actor.Staff(directory.officer(person).orElseThrow());
        return taken(file, Verb.ASSIGN, actor, office, "The map has been looked at.", after);
    }

    /// Its lead office gives it to another.
    CaseFile handed(CaseFile file, String office, Duration after) {
        var officer = directory.officer(person(file.lead(), Role.CASEWORKER)).orElseThrow();
        return taken(file, Verb.HAND_OVER, new Actor.Staff(officer), office, "Rather theirs.", after);
    }

    String person(String office, Role role) {
        return directory.offices().holders(office, role).findFirst().orElseThrow();
    }

    private CaseFile taken(
            CaseFile file, Verb verb, Actor actor, @Nullable String office, String note, Duration after) {
        var at = file.lastAt().plus(after);
        var act = new Act(verb, actor, file.version(), note, null, office, null, true, List.of(), at);
        return switch (casework.take(file.id(), act)) {
            case Decision.Taken taken -> taken.file();
            case Decision.Refused refused -> throw new AssertionError(refused.toString());
            case Decision.Changed changed -> throw new AssertionError(changed.toString());
        };
    }
}
