package org.moothall.invite;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.mail.Sent;
import org.moothall.web.Reader;

/// How far an invitation has come by e-mail.
///
/// @param at   since when it stands so
/// @param why  why it came back; null where it did not
/// @param code what the mail server answered; 0 for nothing
public record Mailed(String person, InviteMailStore.State state, Instant at, Sent.@Nullable Why why, int code) {

    String words(Reader reader) {
        var reason = why == null ? "" : reader.t("letters.refused." + why);
        return reader.t(
                "invite.mailed." + state.name().toLowerCase(Locale.ROOT),
                reader.words().when(at),
                code == 0 ? reason : reader.t("letters.refused.code", reason, code));
    }
}
