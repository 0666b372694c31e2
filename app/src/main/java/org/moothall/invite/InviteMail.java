package org.moothall.invite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Person;
import org.moothall.invite.InviteMailStore.Ask;
import org.moothall.invite.InviteMailStore.Claimed;
import org.moothall.invite.InviteMailStore.Ended;
import org.moothall.invite.InviteMailStore.State;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.mail.Mail;
import org.moothall.mail.Mailing;
import org.moothall.mail.Sent;
import org.moothall.mail.Waiting;
import org.moothall.mail.Waits;
import org.moothall.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends invitations by e-mail. Each try makes a link of its own, so none lies anywhere while it waits, and the latest
/// that was sent is the one that opens.
@Service
class InviteMail implements Waiting {

    /// Shorter than that of a link handed over: a mailbox keeps what it got.
    static final Duration VALID = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(InviteMail.class);
    private static final String BY = "machine:mail";

    private final InviteMailStore store;
    private final Invites invites;
    private final Directory directory;
    private final Mailing mailing;
    private final City city;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InviteMail(
            InviteMailStore store,
            Invites invites,
            Directory directory,
            Mailing mailing,
            City city,
            Texts texts,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.invites = invites;
        this.directory = directory;
        this.mailing = mailing;
        this.city = city;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Where somebody can be written to; null where the city says nothing, or has no mail server.
    @Nullable
    String address(Officer officer) {
        return mailing.on()
                ? directory
                        .offices()
                        .person(officer.person())
                        .map(Person::email)
                        .orElse(null)
                : null;
    }

    Map<String, Mailed> mailed() {
        return store.all().stream().collect(Collectors.toMap(Mailed::person, Function.identity()));
    }

    @Transactional
    public void ask(Officer by, String person, boolean anew, String base) {
        Deed.LET_IN.demand(by);
        store.put(new Ask(person, base, anew, clock.instant()));
        invites.note("person:" + by.person(), person, anew ? "account-invited-anew" : "account-invited");
    }

    @Override
    public boolean next(Instant at) {
        if (!mailing.on()) return false;
        var claimed = Objects.requireNonNull(transaction.execute(status -> store.claim(at)));
        claimed.ifPresent(one -> send(one, at));
        return claimed.isPresent();
    }

    private void send(Claimed one, Instant at) {
        try {
            var sent = sent(one);
            transaction.executeWithoutResult(status -> came(one, sent, at));
        } catch (RuntimeException e) {
            // only its kind: an exception's words may hold the link
            LOG.error(
                    "An invitation was not sent ({}); it is tried again in {}.",
                    e.getClass().getSimpleName(),
                    Waits.HELD);
        }
    }

    private Sent sent(Claimed one) {
        var officer = directory.officer(one.person());
        var to = officer.map(this::address);
        if (officer.isEmpty() || to.isEmpty()) return new Sent.Refused(Sent.Why.NO_ADDRESS, 0);
        var link = invites.fresh(one.person(), one.anew(), VALID);
        return mailing.send(
                mail(officer.get(), to.get(), one.base() + "/invited/" + link.secret()),
                city.settings().email());
    }

    /// In both languages: nobody has said yet which one they read.
    private Mail mail(Officer officer, String to, String link) {
        var settings = city.settings();
        var text = Stream.of(Language.values())
                .map(language -> texts.get(
                        language,
                        "invite.mail.text",
                        settings.name().in(language),
                        officer.name().in(language),
                        officer.person(),
                        link,
                        VALID.toHours()))
                .collect(Collectors.joining("\n\n– – –\n\n"));
        return new Mail(
                Ids.next().toString(),
                settings.name().en(),
                Optional.ofNullable(settings.email()).orElse(""),
                to,
                texts.get(Language.EN, "invite.mail.subject", settings.name().en())
                        + " / "
                        + texts.get(
                                Language.ZH,
                                "invite.mail.subject",
                                settings.name().zh()),
                text,
                null,
                null);
    }

    private void came(Claimed one, Sent sent, Instant at) {
        switch (sent) {
            case Sent.Accepted() -> end(one, State.SENT, null, 0, "account-invitation-sent");
            case Sent.Refused(var why, var code) -> returned(one, why, code);
            case Sent.NotNow(var why, var code) -> {
                var wait = Waits.after(one.tries());
                if (wait.isEmpty()) returned(one, why, code);
                else store.again(one, at.plus(wait.get()));
            }
        }
    }

    private void returned(Claimed one, Sent.Why why, int code) {
        end(one, State.RETURNED, why, code, "account-invitation-returned");
    }

    private void end(Claimed one, State state, Sent.@Nullable Why why, int code, String act) {
        if (store.end(new Ended(one.person(), one.tries(), state, clock.instant(), why, code)))
            invites.note(BY, one.person(), act);
    }
}
