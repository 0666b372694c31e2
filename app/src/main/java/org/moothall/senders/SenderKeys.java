package org.moothall.senders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Digest;
import org.moothall.kernel.NotFound;
import org.moothall.keys.Keys;
import org.moothall.keys.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to machines that send readings and alerts, each by a key of its own. A key stands nowhere: it is made anew
/// of the installation’s keys whenever a signature is checked.
@Service
public class SenderKeys {

    /// A message’s time is at most so far from ours.
    static final Duration NEAR = Duration.ofMinutes(5);

    private static final Pattern SIGNATURE = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final Pattern MESSAGE = Pattern.compile("[\\w.:-]{8,100}");

    private final SendersPart part;
    private final SenderStore store;
    private final Keys keys;
    private final Journal journal;
    private final Clock clock;

    SenderKeys(SendersPart part, SenderStore store, Keys keys, Journal journal, Clock clock) {
        this.part = part;
        this.store = store;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /// A message as its headers say it.
    ///
    /// @param id        the sender’s own, another one for each message; part of what is signed
    /// @param signature `t=SECONDS,v1=HEX`: the HMAC-SHA256 of `SECONDS.ID.BODY`
    public record Message(String sender, String id, String signature) {}

    /// Makes the key of a sender, which is shown this once; its former one no longer works.
    @Transactional
    public String issue(String sender) {
        if (!known(sender)) throw new NotFound("sender " + sender);
        var now = clock.instant();
        var issue = store.issue(sender, now);
        var record = UUID.nameUUIDFromBytes(("senders key " + sender).getBytes(StandardCharsets.UTF_8));
        journal.append(List.of(new Line(record, now, "machine:moothall", "senders.key-made", "{}")));
        return secret(sender, issue);
    }

    /// Whether the city’s folder names it.
    public boolean known(String sender) {
        return part.names(sender);
    }

    /// Whether this sender signed that, now. All that is wrong looks alike from outside.
    public boolean signed(Message message, byte[] body, Instant at) {
        var signature = SIGNATURE.matcher(message.signature());
        if (!signature.matches() || !MESSAGE.matcher(message.id()).matches() || !known(message.sender())) return false;
        var seconds = signature.group(1);
        var off = Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), at)
                .abs();
        return off.compareTo(NEAR) <= 0
                && secret(message.sender())
                        .filter(secret -> MessageDigest.isEqual(
                                HexFormat.of().parseHex(signature.group(2)), mac(secret, seconds, message.id(), body)))
                        .isPresent();
    }

    /// Takes a message, in the caller’s transaction; answers whether it had not come before.
    public boolean first(Message message, Instant at) {
        return store.hear(message.sender(), message.id(), at);
    }

    private Optional<String> secret(String sender) {
        return store.issued(sender).map(issue -> secret(sender, issue));
    }

    private String secret(String sender, int issue) {
        return Token.of(keys.mark("senders key", (sender + ":" + issue).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] mac(String secret, String seconds, String id, byte[] body) {
        var head = (seconds + "." + id + ".").getBytes(StandardCharsets.UTF_8);
        return Digest.hmac(secret.getBytes(StandardCharsets.UTF_8), head, body);
    }
}
