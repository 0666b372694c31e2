package org.moothall.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.moothall.channels.Note;

/// Who has something to say.
public interface Author {

    /// What a message says of the alarms that go with it.
    Note note(Message first, List<UUID> alarms);

    /// A way did not take it; in the transaction that records so.
    void failed(Message message, Instant at);
}
