package org.moothall.sending;

import org.moothall.channels.Channels;
import org.moothall.reach.Reach;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/// Senders of nodes that can die.
@TestComponent
public class Senders {

    private final MessageStore store;
    private final Channels channels;
    private final Reach reach;
    private final Author author;

    Senders(MessageStore store, Channels channels, Reach reach, Author author) {
        this.store = store;
        this.channels = channels;
        this.reach = reach;
        this.author = author;
    }

    public Sender with(TransactionTemplate transaction) {
        return new Sender(store, channels, reach, author, transaction);
    }
}
