package org.moothall.sending;

import java.util.List;
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
    private final List<Author> authors;

    Senders(MessageStore store, Channels channels, Reach reach, List<Author> authors) {
        this.store = store;
        this.channels = channels;
        this.reach = reach;
        this.authors = authors;
    }

    public Sender with(TransactionTemplate transaction) {
        return new Sender(store, channels, reach, authors, transaction);
    }
}
