package org.moothall.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.moothall.channels.Channel;
import org.moothall.channels.Channels;
import org.moothall.sending.ChannelState;
import org.moothall.sending.Message;
import org.moothall.sending.Messages;
import org.springframework.stereotype.Service;

/// The door to how the ladders themselves are: whether they are gone up, how each way out did, the last drills.
@Service
public class Pulse {

    /// Rounds come every few seconds, and another node takes them over within a minute.
    private static final Duration LATE = Duration.ofMinutes(3);

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int SHOWN = 20;

    private final PulseStore store;
    private final AlarmStore alarms;
    private final Messages messages;
    private final Channels channels;

    Pulse(PulseStore store, AlarmStore alarms, Messages messages, Channels channels) {
        this.store = store;
        this.alarms = alarms;
        this.messages = messages;
        this.channels = channels;
    }

    void beat(Instant at) {
        store.beat(at);
    }

    public Instant beat() {
        return store.beat();
    }

    /// Whether nobody goes up the ladders, or an alarm waits that should have gone on.
    public boolean still(Instant at) {
        return store.beat().isBefore(at.minus(LATE)) || store.waiting(at.minus(LATE));
    }

    /// Of each way out; one that was not used lately, and is not there, is left out.
    public List<ChannelState> channels(Instant at) {
        var used = messages.states(at.minus(LATELY));
        return java.util.Arrays.stream(Channel.Kind.values())
                .filter(kind -> kind != Channel.Kind.APP)
                .map(kind -> used.stream()
                        .filter(state -> state.channel() == kind)
                        .findFirst()
                        .orElseGet(() -> ChannelState.quiet(kind)))
                .toList();
    }

    public boolean on(Channel.Kind kind) {
        return channels.on(kind);
    }

    /// Who was told of it by which way, and what came of that.
    public List<Message.Sent> sent(Alarm alarm) {
        var sent = messages.sent(List.of(alarm.id())).getOrDefault(alarm.id(), List.of());
        return sent.stream().limit(SHOWN).toList();
    }

    /// The newest first.
    public List<Alarm> latest(String kind, int most) {
        return alarms.latest(kind, most);
    }

    /// What rang about these things, the newest first.
    public List<Alarm> about(List<String> things, int most) {
        return alarms.about(things, most);
    }
}
