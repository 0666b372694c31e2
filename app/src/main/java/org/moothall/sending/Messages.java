package org.moothall.sending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.moothall.channels.Channel;
import org.springframework.stereotype.Service;

/// The door to messages: put, in the caller's transaction, and asked after.
@Service
public class Messages {

    private final MessageStore store;

    Messages(MessageStore store) {
        this.store = store;
    }

    /// The same message to the same reader by the same way is put once.
    public void put(Message.Put message) {
        store.put(message);
    }

    public Optional<Message> find(UUID id) {
        return store.find(id, Instant.EPOCH);
    }

    /// One of which something came since then.
    public Optional<Message> find(UUID id, Instant since) {
        return store.find(id, since);
    }

    /// Whether somebody on the same step has been told, or may be yet.
    public boolean heard(Message message) {
        return store.heard(message);
    }

    public boolean told(UUID about, String person) {
        return store.told(about, person);
    }

    /// What somebody was sent last by a way.
    public Optional<UUID> lastTo(String kind, String person, Channel.Kind channel, Instant since) {
        return store.lastTo(kind, person, channel, since);
    }

    /// What a receipt is of, by the name that the other side gave it.
    public Optional<UUID> referred(Channel.Kind channel, String reference) {
        return store.referred(channel, reference);
    }

    /// Who was told of each of these by which way, and what came of it, in the order in which it was tried.
    public Map<UUID, List<Message.Sent>> sent(List<UUID> about) {
        return store.sent(about).stream().collect(Collectors.groupingBy(Message.Sent::about));
    }

    /// How each way out did since then; what was not used is left out.
    public List<ChannelState> states(Instant since) {
        return store.states(since);
    }
}
