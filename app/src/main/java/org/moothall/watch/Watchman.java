package org.moothall.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;
import org.moothall.channels.Channels;
import org.moothall.channels.Note;
import org.moothall.city.City;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.ladder.Ladder;
import org.moothall.ladder.Ladders;
import org.moothall.notice.Pulse;
import org.moothall.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Watches the ladders themselves, on every node and without what they stand on: where nobody goes up them, or the
/// database does not answer, it tells the last resort's own addresses directly, and says so in the log.
@Component
class Watchman {

    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);
    private static final Duration BETWEEN = Duration.ofMinutes(15);

    private final Pulse pulse;
    private final Drills drills;
    private final Ladders ladders;
    private final Channels channels;
    private final City city;
    private final Texts texts;
    private final Clock clock;
    private final boolean running;
    private Instant told = Instant.EPOCH;

    Watchman(
            Pulse pulse,
            Drills drills,
            Ladders ladders,
            Channels channels,
            City city,
            Texts texts,
            Clock clock,
            @Value("${moothall.rounds:false}") boolean running) {
        this.pulse = pulse;
        this.drills = drills;
        this.ladders = ladders;
        this.channels = channels;
        this.city = city;
        this.texts = texts;
        this.clock = clock;
        this.running = running;
    }

    /// The first look leaves a start the time to go round.
    @Scheduled(fixedDelay = 60_000, initialDelay = 240_000)
    void look() {
        if (running) look(clock.instant());
    }

    void look(Instant at) {
        var still = still(at);
        var missed = still ? List.<Ladder>of() : drills.missed(at);
        if (!still && missed.isEmpty() || Duration.between(told, at).abs().compareTo(BETWEEN) < 0) return;
        told = at;
        var last = ladders.last();
        var reached = Stream.of(
                        tell(Channel.Kind.EMAIL, last.email()),
                        tell(Channel.Kind.SMS, last.phone()),
                        tell(Channel.Kind.WEBHOOK, last.webhook()))
                .filter(Boolean::booleanValue)
                .count();
        LOG.error(
                "{}; {} addresses of the last resort could be told. Look whether this server and the database work.",
                still ? "The ladders of alarms stand still" : "No test has gone up these ladders: " + keys(missed),
                reached);
    }

    private static String keys(List<Ladder> ladders) {
        return ladders.stream().map(Ladder::key).collect(Collectors.joining(", "));
    }

    private boolean still(Instant at) {
        try {
            return pulse.still(at);
        } catch (DataAccessException e) {
            return true;
        }
    }

    private boolean tell(Channel.Kind channel, @Nullable String address) {
        if (address == null || !channels.on(channel)) return false;
        var note = new Note(
                Ids.next().toString(),
                city.settings().shortName().en(),
                texts.get(Language.EN, "watch.still") + " / " + texts.get(Language.ZH, "watch.still"),
                texts.get(Language.EN, "watch.still.text") + "\n" + texts.get(Language.ZH, "watch.still.text"),
                channels.site());
        return channels.send(channel, note, address) instanceof org.moothall.channels.Reply.Taken;
    }
}
