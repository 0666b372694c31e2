package org.moothall.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.moothall.channels.Channel;
import org.moothall.channels.Channels;
import org.moothall.channels.Reply;
import org.moothall.reach.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what waits, each way by itself: a slow one holds up no other. Claimed, sent and recorded are three steps, so
/// that no transaction waits for a gateway; whoever dies in between has it sent again under the same id.
@Service
public class Sender {

    /// So many go alone within `LATELY`; after that one goes in `BREATH`, with all that has come together.
    static final int ALONE = 3;

    static final Duration LATELY = Duration.ofMinutes(5), BREATH = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final MessageStore store;
    private final Channels channels;
    private final Reach reach;
    private final Map<String, Author> authors;
    private final TransactionTemplate transaction;

    Sender(MessageStore store, Channels channels, Reach reach, List<Author> authors, TransactionTemplate transaction) {
        this.store = store;
        this.channels = channels;
        this.reach = reach;
        this.authors = authors.stream().collect(Collectors.toMap(Author::kind, Function.identity()));
        this.transaction = transaction;
    }

    /// Sends one that is due; answers whether there was one.
    public boolean next(Channel.Kind channel, Instant at) {
        var claimed = Objects.requireNonNull(transaction.execute(status -> claim(channel, at)));
        if (claimed.isEmpty()) return false;
        var first = claimed.getFirst();
        if (claimed.size() > 1 || !putOff(first, at)) send(claimed, at);
        return true;
    }

    /// The first that is due, with all that goes with it.
    private List<Message> claim(Channel.Kind channel, Instant at) {
        var all = new ArrayList<Message>();
        store.claim(channel, at).ifPresent(first -> {
            all.add(first);
            if (store.lately(first, at.minus(LATELY)).many() >= ALONE && rested(first, at))
                all.addAll(store.gather(first, at));
        });
        return all;
    }

    private boolean rested(Message message, Instant at) {
        var last = store.lately(message, at.minus(LATELY)).last();
        return last == null || !last.plus(BREATH).isAfter(at);
    }

    /// Of many within a minute the later ones wait for each other.
    private boolean putOff(Message message, Instant at) {
        var lately = store.lately(message, at.minus(LATELY));
        var last = lately.last();
        if (lately.many() < ALONE || last == null || !last.plus(BREATH).isAfter(at)) return false;
        store.putOff(message, last.plus(BREATH));
        return true;
    }

    private void send(List<Message> together, Instant at) {
        var first = together.getFirst();
        try {
            var reply = sent(first, together);
            transaction.executeWithoutResult(status -> came(first, reply, at));
        } catch (RuntimeException e) {
            // only its kind: an exception's words may hold an address
            LOG.error(
                    "Message {} was not sent ({}); it is tried again in {}.",
                    first.id(),
                    e.getClass().getSimpleName(),
                    MessageStore.HELD);
        }
    }

    private Reply sent(Message first, List<Message> together) {
        var to = first.person().isEmpty()
                ? first.address()
                : reach.address(first.person(), first.way()).orElse("");
        if (to.isEmpty()) return Reply.failed(Reply.Why.NO_ADDRESS);
        var about = together.stream().map(Message::about).toList();
        return channels.send(first.channel(), author(first).note(first, about), to);
    }

    /// A browser that took its word back, as its maker's service says (RFC 8030); the next way is found before it goes.
    private static boolean gone(Message message, int code) {
        return message.channel() == Channel.Kind.PUSH && message.way() != null && (code == 404 || code == 410);
    }

    /// A receipt says that it came, or that it will not: then by the next way, as if it had not been taken.
    public void receipt(UUID message, boolean came, Instant at) {
        transaction.executeWithoutResult(status -> {
            if (came) store.delivered(message, at);
            else store.lost(message, at).forEach(lost -> author(lost).failed(lost, at));
        });
    }

    private Author author(Message message) {
        return Objects.requireNonNull(authors.get(message.kind()), message.kind());
    }

    private void came(Message first, Reply reply, Instant at) {
        switch (reply) {
            case Reply.Taken(var reference) ->
                store.end(
                        new MessageStore.Ended(first.id(), first.tries(), Message.State.TAKEN, at, null, 0, reference));
            case Reply.Failed(var why, var code) -> {
                LOG.warn("Message {} by {} was not taken: {} {}.", first.id(), first.channel(), why, code);
                var failed = new MessageStore.Ended(first.id(), first.tries(), Message.State.FAILED, at, why, code, "");
                store.end(failed).forEach(message -> author(message).failed(message, at));
                if (gone(first, code)) reach.gone(first.person(), Objects.requireNonNull(first.way()));
            }
        }
    }
}
