package org.moothall.outbox;

import java.time.Instant;
import java.util.UUID;

/// A letter that the mail server could not serve, and of which nobody has recorded anything since.
///
/// @param number of the case
/// @param title  of the case
/// @param letter its title
public record Unserved(String number, String title, UUID letterId, String letter, String reason, Instant at) {

    public String address() {
        return address(number, letterId);
    }

    static String address(String number, UUID letterId) {
        return "/cases/" + number + "/letters/" + letterId + "/preview";
    }
}
