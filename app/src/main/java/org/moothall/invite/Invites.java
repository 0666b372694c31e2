package org.moothall.invite;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.account.Accounts;
import org.moothall.account.TooWeak;
import org.moothall.database.AfterRestore;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.factor.Factors;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Digest;
import org.moothall.kernel.NotFound;
import org.moothall.keys.Token;
import org.moothall.session.AccountLines;
import org.moothall.session.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to letting people in.
@Service
public class Invites implements AfterRestore {

    static final Duration VALID = Duration.ofDays(3);

    private final InviteStore store;
    private final InviteMailStore mails;
    private final Accounts accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    Invites(
            InviteStore store,
            InviteMailStore mails,
            Accounts accounts,
            Factors factors,
            Sessions sessions,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.mails = mails;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /// What a link holds, shown or sent once and kept nowhere.
    record Link(String secret, Instant until) {}

    /// A link by which this person chooses their own password; an earlier one is worth nothing any more.
    ///
    /// @param anew whether the second factor goes too, as where the telephone is lost
    @Transactional
    public Link invite(Officer by, String person, boolean anew) {
        Deed.LET_IN.demand(by);
        if (directory.officer(person).isEmpty()) throw new NotFound("officer " + person);
        mails.drop(person);
        note("person:" + by.person(), person, anew ? "account-invited-anew" : "account-invited");
        return fresh(person, anew, VALID);
    }

    @Transactional
    public Link fresh(String person, boolean anew, Duration valid) {
        var secret = Token.fresh(32);
        var until = clock.instant().plus(valid);
        store.keep(new InviteStore.Invite(person, Digest.sha256(secret), until, anew));
        return new Link(secret, until);
    }

    /// Whom a link lets in; empty where it is used, replaced or too old.
    Optional<Officer> invited(String secret) {
        return store.find(Digest.sha256(secret), clock.instant()).flatMap(invite -> directory.officer(invite.person()));
    }

    /// Sets the password that the invited person chose, or answers why it is too weak. Works once.
    ///
    /// @throws NotFound where the link has been used meanwhile
    @Transactional
    public Optional<TooWeak> accept(String secret, String password) {
        var invite = store.hold(Digest.sha256(secret), clock.instant()).orElseThrow(() -> new NotFound("invitation"));
        var weak = accounts.setPassword(invite.person(), password);
        if (weak.isPresent()) return weak;
        if (invite.anew()) factors.drop(List.of(invite.person()));
        note("person:" + invite.person(), invite.person(), "account-password-chosen");
        return Optional.empty();
    }

    /// Whoever has a new password needs no link any more; one that somebody else holds opens nothing.
    @EventListener
    @Transactional
    public void chosen(Sessions.PasswordChosen by) {
        store.drop(by.people().toArray(String[]::new));
        by.people().forEach(mails::drop);
    }

    /// Which links were used or replaced since, an older state does not know.
    @Override
    public void restored(Path folder) {
        store.dropEvery();
        mails.dropWaiting();
    }

    /// Signs a person out on every device.
    @Transactional
    public void endSessions(Officer by, String person) {
        Deed.END_SESSIONS.demand(by);
        sessions.endAll(List.of(person));
        note("person:" + by.person(), person, "account-sessions-ended");
    }

    void note(String actor, String person, String act) {
        journal.append(List.of(new Line(record(person), clock.instant(), actor, act, "{}")));
    }

    /// The record of a person's account in the journal.
    static UUID record(String person) {
        return AccountLines.record(person);
    }
}
