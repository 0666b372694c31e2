package org.moothall.mail;

import java.time.Instant;

/// Mails of one sort that wait to be sent.
public interface Waiting {

    /// Sends one that is due; answers whether there was one.
    boolean next(Instant at);
}
