package org.moothall.sending;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;

/// That somebody is to be told of something, by one way.
///
/// @param kind    whose `Author` knows its words
/// @param about   what it tells of: an alarm, a piece of news
/// @param round   of an alarm; 1 for what climbs no ladder
/// @param step    that rang it; 0 for what climbs none
/// @param person  blank where it goes to an address of the city's own
/// @param way     null for the e-mail that the city's folder names
/// @param address the city's own; blank for a person's
/// @param tries   with the one that is being made
public record Message(
        UUID id,
        String kind,
        UUID about,
        int round,
        int step,
        String person,
        Channel.Kind channel,
        @Nullable UUID way,
        String address,
        int tries) {

    public enum State {
        WAITS,
        /// The other side has it, or it stands on a page that is open.
        TAKEN,
        DELIVERED,
        FAILED,
        /// It stands on the page of somebody who is not looking.
        LEFT
    }

    /// @param person blank for an address of the city's own
    public record Sent(UUID about, String person, Channel.Kind channel, State state) {}

    /// To be sent, or, on a page, told already.
    public record Put(
            UUID id,
            String kind,
            UUID about,
            int round,
            int step,
            String person,
            Channel.Kind channel,
            @Nullable UUID way,
            String address,
            State state,
            Instant at) {}
}
