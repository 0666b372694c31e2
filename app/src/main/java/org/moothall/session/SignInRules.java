package org.moothall.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;

/// What a city says of signing in.
///
/// @param idle      a session that nobody has used for so long is over
/// @param longest   and one that was opened so long ago
/// @param second    who holds one of these posts owes a second factor
/// @param graceDays so many days after being told of it first
public record SignInRules(Duration idle, Duration longest, Set<Role> second, int graceDays) {

    static final SignInRules USUAL = new SignInRules(Duration.ofHours(12), Duration.ofHours(72), Set.of(), 14);

    static final Duration FRESH = Duration.ofMinutes(15);

    private static final Duration HALF = Duration.ofMinutes(15);

    boolean over(Session session, Instant at) {
        if (!session.whole()) return session.openedAt().plus(HALF).isBefore(at);
        return session.usedAt().plus(idle).isBefore(at)
                || session.openedAt().plus(longest).isBefore(at);
    }

    public boolean owesSecond(Officer officer) {
        return officer.roles().stream().anyMatch(second::contains);
    }

    /// When somebody who was told at this moment gets no further without.
    public Instant until(Instant told) {
        return told.plus(Duration.ofDays(graceDays));
    }
}
