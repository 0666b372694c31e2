package org.moothall.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.letters.Service;
import org.moothall.mail.Sent;
import org.moothall.web.Reader;

/// A letter that the mail server could not serve, and of which nobody has recorded anything since.
///
/// @param number of the case
/// @param title  of the case
/// @param letter its title
/// @param reason a sentence, from before a reason was kept as what it is; blank else
/// @param code   the mail server's answer; 0 where there was none
public record Unserved(
        String number,
        String title,
        UUID letterId,
        String letter,
        String reason,
        Sent.@Nullable Why why,
        int code,
        Instant at) {

    public String why(Reader reader) {
        return Service.because(reader, reason, why, code);
    }

    public String address() {
        return address(number, letterId);
    }

    static String address(String number, UUID letterId) {
        return "/cases/" + number + "/letters/" + letterId + "/preview";
    }
}
