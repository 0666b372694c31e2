package org.moothall.reach;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;

/// One way to somebody.
///
/// @param id null for the e-mail that the city's own folder names for them
public record Way(@Nullable UUID id, Channel.Kind channel) {

    /// As an order of ways names it.
    String key() {
        return id == null ? "city" : id.toString();
    }
}
