package org.moothall.arrival;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.presence.CheckIns;
import org.moothall.presence.Presence;
import org.moothall.roster.Desk;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// Checking in on one's own telephone.
///
/// @param next null where no duty of the reader's asks for it
/// @param desk of that duty
/// @param near whether the reader asks from the post's network
public record CheckInPage(
        Form form, @Nullable Presence next, @Nullable Desk desk, String post, boolean near) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public static String hours(Presence next, Reader reader) {
        return reader.t(
                "arrival.hours",
                reader.words().when(next.duty().begins()),
                reader.words().time(next.duty().ends()));
    }

    public static Instant opens(Presence next) {
        return next.duty().begins().minus(CheckIns.EARLY);
    }
}
