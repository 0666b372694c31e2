package org.moothall.follow;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.files.Files;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;

/// A reporter's acts, with their files in the same transaction. What is refused is noted in the form and leaves nothing
/// behind.
@Component
class Acts {

    /// The field under which a rule's “no” stands.
    static final String RULE = "main-content";

    private final Casework casework;
    private final Files uploads;
    private final FollowStore store;
    private final Clock clock;

    Acts(Casework casework, Files uploads, FollowStore store, Clock clock) {
        this.casework = casework;
        this.uploads = uploads;
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    public boolean say(CaseFile file, Verb verb, String note, @Nullable List<MultipartFile> files, Form form) {
        var digests = uploads.keep(files, form);
        return done(!form.wrong() && taken(file, verb, note, digests, form));
    }

    /// Not fixed means back to the office, where the procedure offers that; else it stands as a rating.
    @Transactional
    public boolean rate(CaseFile file, String receipt, String fixed, String handling, String note, Form form) {
        var verb = goesBack(file, fixed) ? Verb.REOPEN : Verb.RATE;
        if (!done(taken(file, verb, note, List.of(), form))) return false;
        store.rate(new FollowStore.Rating(
                receipt,
                file.version(),
                file.id().value(),
                fixed,
                handling.isEmpty() ? null : Integer.valueOf(handling),
                clock.instant()));
        return true;
    }

    boolean goesBack(CaseFile file, String fixed) {
        return (fixed.equals("no") || fixed.equals("partly")) && offers(file, Verb.REOPEN);
    }

    boolean offers(CaseFile file, Verb verb) {
        return file.offered(new Actor.Reporter(), casework.ground(file)).contains(verb);
    }

    /// Whether the procedure asks for words here; of some acts none may be demanded.
    boolean needsWords(CaseFile file, Verb verb) {
        var move = casework.ground(file).procedure().step(file.step()).moves().get(verb);
        return move != null && move.needs().contains(Procedure.Need.NOTE);
    }

    private boolean taken(CaseFile file, Verb verb, String note, List<String> digests, Form form) {
        var act = new Act(
                verb, new Actor.Reporter(), file.version(), note, null, null, null, true, digests, clock.instant());
        return switch (casework.take(file.id(), act)) {
            case Decision.Taken taken -> true;
            case Decision.Refused refused -> {
                form.fault(RULE, "follow.refused");
                yield false;
            }
            case Decision.Changed changed -> {
                form.fault(RULE, "follow.changed");
                yield false;
            }
        };
    }

    /// What was refused takes its files with it.
    private static boolean done(boolean taken) {
        if (!taken) TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return taken;
    }
}
