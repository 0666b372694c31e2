package org.moothall.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of asking the provider.
sealed interface Answer {

    /// @param key     of the person, in the city's folder
    /// @param strong  proved twice at the provider, in a way that the city lets count
    /// @param subject the account's own number at the issuer
    /// @param session at the provider; null where it keeps none
    /// @param token   as it came, for signing out there
    record Known(
            String key,
            boolean strong,
            String issuer,
            String subject,
            @Nullable String session,
            String token) implements Answer {}

    /// It does not answer, or not as a provider does.
    record Away() implements Answer {}

    /// It answered, and what it said does not hold.
    record Refused() implements Answer {}

    /// It says that somebody has signed out: of one of its sessions, or of all.
    ///
    /// @param before sessions that were opened later are of another sign-in
    record SignedOut(@Nullable String subject, @Nullable String session, Instant before) {}
}
