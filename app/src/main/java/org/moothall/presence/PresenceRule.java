package org.moothall.presence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a desk's file says of checking in.
///
/// @param key     the desk's
/// @param checkIn null where nobody checks in
record PresenceRule(String key, @Nullable AtPost checkIn) {

    Optional<AtPost> at(String post) {
        return Optional.ofNullable(checkIn).filter(rule -> rule.posts.contains(post));
    }

    /// @param posts    of the desk, at each of which whoever begins checks in
    /// @param grace    minutes after the duty has begun, then it rings
    /// @param networks of the post itself, from which one press is enough
    record AtPost(List<String> posts, int grace, @Nullable List<String> networks) {

        Duration patience() {
            return Duration.ofMinutes(grace);
        }

        boolean near(String address) {
            return networks != null
                    && networks.stream()
                            .flatMap(cidr -> Network.of(cidr).stream())
                            .anyMatch(one -> one.has(address));
        }
    }
}
