package org.moothall.outbox;

import java.time.Instant;
import java.util.UUID;

/// A letter that waits for a second person to sign it off.
///
/// @param number of the case
/// @param title  of the case
/// @param lead   key of the office that writes
/// @param letter its title
/// @param writer key of the person who wrote it and so cannot sign it
/// @param at     when it was begun
public record ToSign(
        String number, String title, String lead, UUID letterId, String letter, String writer, Instant at) {

    public String address() {
        return Unserved.address(number, letterId);
    }
}
