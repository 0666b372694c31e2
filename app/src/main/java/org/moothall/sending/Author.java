package org.moothall.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.moothall.channels.Note;

/// Who has something to say.
public interface Author {

    /// As its messages name it.
    String kind();

    /// What a message says of all that goes with it.
    Note note(Message first, List<UUID> about);

    /// Erases what was over before then; answers what, so that its messages are erased in the same transaction.
    List<UUID> forget(Instant before, int most);

    /// A way did not take it; in the transaction that records so.
    void failed(Message message, Instant at);
}
