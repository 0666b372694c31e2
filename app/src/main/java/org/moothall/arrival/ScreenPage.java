package org.moothall.arrival;

import org.moothall.factor.Qr;
import org.moothall.roster.Desk;
import org.moothall.web.Page;

/// What the machine at a post shows; it asks anew by itself when the code is over.
///
/// @param qr leads whoever scans it to checking in with this code
public record ScreenPage(Desk desk, String room, String code, long seconds, Qr qr) implements Page {

    /// As people read it: `123 456`.
    public String spaced() {
        return code.substring(0, 3) + " " + code.substring(3);
    }
}
