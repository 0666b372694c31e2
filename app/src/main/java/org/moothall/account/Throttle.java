package org.moothall.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Slows guessing. Each wrong password of one person from one client after the third makes that pair wait twice as
/// long as before, up to a minute; an hour of silence or the right password ends it. Other clients are not slowed,
/// so nobody can lock a duty officer out from elsewhere.
final class Throttle {

    private static final int FREE = 3;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST = 100_000;

    private final Map<Pair, Tries> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Tries> eldest) {
            return size() > MOST;
        }
    };

    private record Pair(String client, String person) {}

    private record Tries(int wrong, Instant last) {
        Instant next() {
            if (wrong < FREE) return last;
            var wait = Duration.ofSeconds(1L << Math.min(wrong - FREE + 1, 10));
            return last.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        }
    }

    /// How long this client has to wait before it may try this person again; empty where it may at once.
    synchronized Optional<Duration> waits(String client, String person, Instant at) {
        var before = tries.get(new Pair(network(client), person));
        return before != null && before.next().isAfter(at)
                ? Optional.of(Duration.between(at, before.next()))
                : Optional.empty();
    }

    synchronized void wrong(String client, String person, Instant at) {
        var pair = new Pair(network(client), person);
        var before = tries.remove(pair); // and in again: the eldest is the one longest silent
        var count = before == null || before.last.plus(FORGOTTEN).isBefore(at) ? 1 : before.wrong + 1;
        tries.put(pair, new Tries(count, at));
    }

    synchronized void right(String client, String person) {
        tries.remove(new Pair(network(client), person));
    }

    /// Who has one IPv6 address has all 2^64 of its network.
    private static String network(String client) {
        try {
            var address = InetAddress.ofLiteral(client);
            return address instanceof Inet6Address six
                    ? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(six.getAddress(), 8), 16))
                            .getHostAddress()
                    : client;
        } catch (IllegalArgumentException | UnknownHostException e) {
            return client; // a name, not an address
        }
    }
}
