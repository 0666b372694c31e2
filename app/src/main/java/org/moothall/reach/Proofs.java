package org.moothall.reach;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.moothall.channels.Channel;
import org.moothall.channels.Channels;
import org.moothall.channels.Note;
import org.moothall.channels.Reply;
import org.moothall.city.City;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.moothall.keys.Keys;
import org.moothall.session.AccountLines;
import org.moothall.web.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to proofs that an address is one's own, and reaches one: a code is sent to it, and typed in.
@Service
class Proofs {

    static final Duration HOLDS = Duration.ofMinutes(15);

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final int AN_HOUR = 6, GUESSES = 5, LOOKED_AT = 50;

    private final ReachStore store;
    private final Reach reach;
    private final Channels channels;
    private final City city;
    private final Texts texts;
    private final Keys keys;
    private final AccountLines lines;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Proofs(
            ReachStore store,
            Reach reach,
            Channels channels,
            City city,
            Texts texts,
            Keys keys,
            AccountLines lines,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.reach = reach;
        this.channels = channels;
        this.city = city;
        this.texts = texts;
        this.keys = keys;
        this.lines = lines;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What came of sending a code.
    sealed interface Sent {

        record Taken() implements Sent {}

        record Failed(Reply.Why why) implements Sent {}

        /// One went a moment ago.
        record Soon() implements Sent {}

        /// As many went within the hour as may.
        record Many() implements Sent {}
    }

    /// Sends a code, and waits until the other side has taken it.
    Sent send(String person, UUID id) {
        var at = clock.instant();
        var way = store.find(id)
                .filter(kept -> kept.person().equals(person))
                .orElseThrow(() -> new NotFound("way " + id));
        if (way.codeAt() != null && way.codeAt().plus(BETWEEN).isAfter(at)) return new Sent.Soon();
        if (tried(person, at.minus(Duration.ofHours(1))) >= AN_HOUR) return new Sent.Many();
        var code = "%06d".formatted(random.nextInt(1_000_000));
        transaction.executeWithoutResult(status -> {
            store.code(id, person, mark(id, code), at);
            lines.note(person, AccountLines.What.REACH_TRIED);
        });
        return sent(person, id, way.channel(), code);
    }

    private long tried(String person, Instant since) {
        return lines.latest(person, LOOKED_AT).stream()
                .filter(line -> line.what() == AccountLines.What.REACH_TRIED
                        && line.at().isAfter(since))
                .count();
    }

    private Sent sent(String person, UUID id, Channel.Kind channel, String code) {
        var tongues = reach.tongues(person);
        var name = city.settings().shortName();
        var note = new Note(
                Ids.next().toString(),
                tongues.say(name::in, " / "),
                tongues.say(language -> texts.get(language, "reach.code.subject", name.in(language)), " / "),
                tongues.say(language -> texts.get(language, "reach.code.text", code), "\n"),
                channels.site().isEmpty() ? "" : channels.site() + ReachPages.PATH);
        var reply = channels.send(channel, note, reach.address(person, id).orElse(""));
        return reply instanceof Reply.Failed(var why, var _) ? new Sent.Failed(why) : new Sent.Taken();
    }

    /// Whether it is the code that was sent; some wrong ones, and no other is taken until a new one is sent.
    boolean prove(String person, UUID id, String typed) {
        var at = clock.instant();
        return Optional.ofNullable(transaction.execute(status -> {
                    var right = store.tried(id, person, at.minus(HOLDS), GUESSES)
                            .filter(code -> MessageDigest.isEqual(code, mark(id, typed)))
                            .isPresent();
                    if (right) {
                        store.proven(id, at);
                        lines.note(person, AccountLines.What.REACH_PROVEN);
                    }
                    return right;
                }))
                .orElse(false);
    }

    private byte[] mark(UUID id, String code) {
        return keys.mark("reach code", (id + " " + code).getBytes(StandardCharsets.UTF_8));
    }
}
