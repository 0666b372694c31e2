package org.moothall.outbox;

import java.util.UUID;
import org.moothall.kernel.Language;

/// A letter on its way to one receipt's reporter.
///
/// @param language the reporter's
/// @param tries    with the one that is being made
record Message(UUID letterId, String receipt, Language language, int tries) {

    String id() {
        return letterId + "." + receipt.toLowerCase(java.util.Locale.ROOT);
    }
}
