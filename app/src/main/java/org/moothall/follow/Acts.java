package org.moothall.follow;

import java.time.Clock;
import java.util.List;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.files.Files;
import org.moothall.grievance.Grievances;
import org.moothall.journal.Attachments.Whole;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Verb;
import org.moothall.together.Joinings.Heard;
import org.moothall.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// A reporter's acts, with their files in the same transaction. What is refused is noted in the form and leaves nothing
/// behind.
@Component
class Acts implements Heard {

    /// The field under which a rule's “no” stands.
    static final String RULE = "main-content";

    private final Casework casework;
    private final Grievances grievances;
    private final Files uploads;
    private final FollowStore store;
    private final Clock clock;

    Acts(Casework casework, Grievances grievances, Files uploads, FollowStore store, Clock clock) {
        this.casework = casework;
        this.grievances = grievances;
        this.uploads = uploads;
        this.store = store;
        this.clock = clock;
    }

    /// One of several takes back their own report; the matter is the others', too.
    @Transactional
    public boolean withdraw(CaseFile file, String receipt, String note, Form form) {
        if (!Receipts.whole(receipt)) form.fault(RULE, "follow.refused");
        if (form.wrong() || takenBack(receipt, form)) return false;
        return grievances.takeBack(Receipts.plain(receipt), clock.instant())
                || say(file, Verb.WITHDRAW, note, List.of(), form);
    }

    @Transactional
    public boolean say(CaseFile file, Verb verb, String note, List<Whole> files, Form form) {
        return done(!form.wrong() && taken(file, verb, note, uploads.keep(files), form));
    }

    /// Who has taken their report back may still add, nothing else.
    @Transactional
    public boolean say(CaseFile file, String receipt, Verb verb, String note, List<Whole> files, Form form) {
        return (verb == Verb.ADD || !takenBack(receipt, form)) && say(file, verb, note, files, form);
    }

    /// Not fixed means back to the office, where the procedure offers that; else it stands as a rating.
    @Transactional
    public boolean rate(CaseFile file, String receipt, String fixed, String handling, String note, Form form) {
        if (takenBack(receipt, form)) return false;
        var verb = goesBack(file, fixed) ? Verb.REOPEN : Verb.RATE;
        var done =
                verb == Verb.RATE && many(file) ? mayRate(file, form) : done(taken(file, verb, note, List.of(), form));
        if (done) rated(file, receipt, fixed, handling);
        return done;
    }

    private boolean mayRate(CaseFile file, Form form) {
        var may = offers(file, Verb.RATE);
        if (!may) form.fault(RULE, "follow.refused");
        return may;
    }

    /// Whether somebody who has taken their report back would judge or end it all the same; noted in the form.
    private boolean takenBack(String receipt, Form form) {
        var back = grievances.withdrawn(Receipts.plain(receipt)).isPresent();
        if (back) form.fault(RULE, "follow.refused");
        return back;
    }

    /// Where several stand behind a case a rating is each one's own: it neither closes the case for the others
    /// nor takes their turn away. One who says that it is not solved brings it back for all.
    private static boolean many(CaseFile file) {
        return file.reporters() > 1;
    }

    @Override
    public Said said(CaseFile file) {
        var replied = casework.history(file.id()).reversed().stream()
                .filter(entry -> entry.verb() == Verb.REPLY)
                .findFirst();
        return replied.map(entry -> store.said(file.id(), entry.position())).orElse(new Said(0, 0, 0));
    }

    @Override
    public void satisfied(CaseFile file, String receipt) {
        rated(file, receipt, "yes", "");
    }

    private void rated(CaseFile file, String receipt, String fixed, String handling) {
        store.rate(new FollowStore.Rating(
                receipt,
                file.version(),
                file.id().value(),
                fixed,
                handling.isEmpty() ? null : Integer.valueOf(handling),
                clock.instant()));
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
