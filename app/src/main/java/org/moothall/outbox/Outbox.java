package org.moothall.outbox;

import java.time.Instant;
import org.moothall.casework.Actor;
import org.moothall.city.City;
import org.moothall.journal.Attachments.Whole;
import org.moothall.letters.Letter;
import org.moothall.letters.Letters;
import org.moothall.letters.Service.Step;
import org.moothall.letters.Service.Way;
import org.moothall.mail.Mailing;
import org.moothall.mail.Sent;
import org.moothall.mail.Waiting;
import org.moothall.mail.Waits;
import org.moothall.seal.Seals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what is to go by e-mail. To be sent is written in the transaction that issues the letter; claimed, sent and
/// recorded are three steps, so that no transaction waits for a mail server. Whoever dies after the server took a mail
/// and before that is recorded has it sent a second time, under the same Message-ID.
@Service
class Outbox implements Waiting {

    static final Actor.Machine BY = new Actor.Machine("mail");

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final OutboxStore store;
    private final Letters letters;
    private final Seals seals;
    private final Mailing mailing;
    private final Envelope envelope;
    private final City city;
    private final TransactionTemplate transaction;

    Outbox(
            OutboxStore store,
            Letters letters,
            Seals seals,
            Mailing mailing,
            Envelope envelope,
            City city,
            TransactionTemplate transaction) {
        this.store = store;
        this.letters = letters;
        this.seals = seals;
        this.mailing = mailing;
        this.envelope = envelope;
        this.city = city;
        this.transaction = transaction;
    }

    /// Without a mail server somebody sends it by hand.
    @EventListener
    void recorded(Letters.Recorded recorded) {
        var service = recorded.service();
        var letter = recorded.letter();
        if (service.way() == Way.EMAIL && service.step() == Step.TO_SEND && mailing.on())
            store.put(new OutboxStore.Put(letter.id(), letter.caseId(), letter.receipt(), service.at()));
    }

    @Override
    public boolean next(Instant at) {
        if (!mailing.on()) return false;
        var claimed = transaction.execute(status -> store.claim(at));
        if (claimed == null || claimed.isEmpty()) return false;
        var message = claimed.get();
        try {
            var letter = letters.find(message.letterId()).orElseThrow();
            came(message, letter, sent(message, letter), at);
        } catch (RuntimeException e) {
            // only its kind: an exception's words may hold an address
            LOG.error(
                    "Letter {} to {} was not sent ({}); it is tried again in {}.",
                    message.letterId(),
                    message.receipt(),
                    e.getClass().getSimpleName(),
                    Waits.HELD);
        }
        return true;
    }

    private Sent sent(Message message, Letter letter) {
        var to = seals.openToSend(message.receipt(), BY, letter.number());
        if (to.isEmpty()) return new Sent.Refused(Sent.Why.NO_ADDRESS, 0);
        var pdf = letters.toSend(letter).filter(file -> !file.of().sealed()).map(Whole::content);
        return mailing.send(
                envelope.of(message, letter, to.get(), pdf.orElse(null)),
                city.settings().email());
    }

    private void came(Message message, Letter letter, Sent sent, Instant at) {
        transaction.executeWithoutResult(status -> {
            switch (sent) {
                case Sent.Accepted() -> {
                    if (store.end(message))
                        letters.serve(letter, message.receipt(), Way.EMAIL, Step.SENT, letters.today(), "", BY);
                }
                case Sent.Refused(var why, var code) -> refused(message, letter, why, code);
                case Sent.NotNow(var why, var code) -> {
                    var wait = Waits.after(message.tries());
                    LOG.warn(
                            "Letter {} to {} was not taken: {} {}, try {}.",
                            letter.number(),
                            message.receipt(),
                            why,
                            code,
                            message.tries());
                    if (wait.isEmpty()) refused(message, letter, why, code);
                    else store.again(message, at.plus(wait.get()));
                }
            }
        });
    }

    private void refused(Message message, Letter letter, Sent.Why why, int code) {
        if (store.end(message)) letters.refused(letter, message.receipt(), why, code, BY);
    }
}
