package org.moothall.open311;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Digest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to other systems that may send reports, each by a key of its own. A client's name stands in
/// the history of every case that it opens (`machine:<name>`).
@Service
public class Open311Clients {

    /// The demo's key and client; let in nowhere else.
    public static final String DEMO = "demo";

    private static final String NAME = "[a-z][a-z0-9-]{1,39}";
    private static final int KEY_BYTES = 24;
    /// A key that is taken away works this much longer.
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Open311Store store;
    private final Journal journal;
    private final Clock clock;
    private volatile boolean demo;

    Open311Clients(Open311Store store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    private record Known(String name, Instant until) {}

    /// Lets a client in and answers its key, which is shown this once and kept only as a digest. A name
    /// that is there already gets a new key, and its old one no longer works.
    @Transactional
    public String add(String name) {
        if (!isName(name))
            throw new IllegalArgumentException(
                    "A client’s name is 2 to 40 small letters, digits and hyphens, and not “demo”: " + name);
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        store.addClient(name, Digest.sha256(key), clock.instant());
        journal.append(List.of(new Line(record(name), clock.instant(), "machine:moothall", "open311.key-made", "{}")));
        known.clear();
        return key;
    }

    /// The record of a client in the journal.
    static UUID record(String name) {
        return UUID.nameUUIDFromBytes(("open311 client " + name).getBytes(StandardCharsets.UTF_8));
    }

    /// Whether a client may be called so.
    public static boolean isName(String name) {
        return name.matches(NAME) && !name.equals(DEMO);
    }

    /// From now on the key `demo` works in this process. For the demo city only.
    public void allowDemoKey() {
        demo = true;
    }

    /// The client whose key this is.
    Optional<String> find(String key) {
        if (demo && key.equals(DEMO)) return Optional.of(DEMO);
        if (key.isEmpty()) return Optional.empty();
        var now = clock.instant();
        var digest = Digest.sha256(key);
        var before = known.get(digest);
        if (before != null && before.until().isAfter(now)) return Optional.of(before.name());
        var name = store.client(digest, now);
        name.ifPresent(client -> known.put(digest, new Known(client, now.plus(REMEMBERED))));
        if (name.isEmpty()) known.remove(digest);
        return name;
    }
}
