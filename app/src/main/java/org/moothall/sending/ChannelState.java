package org.moothall.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;
import org.moothall.channels.Reply;

/// How a way out did lately.
///
/// @param taken     when it last took something; null for not at all
/// @param delivered when a receipt last came
/// @param failed    when it last failed, and by what
/// @param waiting   how many messages wait for it
public record ChannelState(
        Channel.Kind channel,
        @Nullable Instant taken,
        @Nullable Instant delivered,
        @Nullable Instant failed,
        Reply.@Nullable Why why,
        int code,
        long waiting) {

    public static ChannelState quiet(Channel.Kind channel) {
        return new ChannelState(channel, null, null, null, null, 0, 0);
    }

    /// Whether the last that is known of it is a failure.
    public boolean broken() {
        return failed != null && (taken == null || failed.isAfter(taken));
    }
}
