package org.moothall.channels;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// The door to all ways out.
@Service
public class Channels {

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private final Map<Channel.Kind, List<Channel>> all = new EnumMap<>(Channel.Kind.class);
    private final ChannelsPart setting;

    Channels(List<Channel> channels, ChannelsPart setting) {
        for (var kind : Channel.Kind.values())
            all.put(kind, channels.stream().filter(one -> one.kind() == kind).toList());
        this.setting = setting;
    }

    public boolean on(Channel.Kind kind) {
        return first(kind).isPresent();
    }

    /// Whether an answer to it is heard.
    public boolean answers(Channel.Kind kind) {
        return first(kind).filter(Channel::answers).isPresent();
    }

    /// Of two ways of a kind the first that is there, by Spring's `@Order`.
    private Optional<Channel> first(Channel.Kind kind) {
        return all.getOrDefault(kind, List.of()).stream().filter(Channel::on).findFirst();
    }

    /// Never throws: what goes wrong here is a way that failed, and the next one is tried.
    public Reply send(Channel.Kind kind, Note note, String address) {
        var channel = first(kind);
        if (channel.isEmpty()) return Reply.failed(Reply.Why.OFF);
        try {
            return channel.get().send(note, address);
        } catch (RuntimeException e) {
            // only its kind: an exception's words may hold an address
            LOG.error("{} failed by {}.", note, e.getClass().getSimpleName());
            return Reply.failed(Reply.Why.UNREACHABLE);
        }
    }

    /// What a gateway of the city's says in a receipt.
    public Came receipt(Channel.Kind kind, String said) {
        return setting.channels()
                .gateway(kind)
                .map(CityChannels.Gateway::receipts)
                .map(receipts -> receipts.read(said))
                .orElse(Came.ON_ITS_WAY);
    }

    /// Where staff reach these pages, without a stroke at its end; blank where the city has not said it.
    public String site() {
        return setting.channels().pages();
    }
}
