package org.moothall.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.grievance.Grievances.Held;
import org.moothall.grievance.Reporter;
import org.moothall.web.Page;

/// The reporter on a case's page: sealed, or open for this officer and these minutes.
///
/// @param receipts those who left something to reach them by; the first of them, where there are more
/// @param unnamed  how many stayed anonymous
/// @param mayOpen  whether whoever handles it may need a name where the case stands
/// @param opening  null while it is sealed
public record SealPanel(
        String number,
        List<Held> receipts,
        boolean more,
        int unnamed,
        boolean handles,
        boolean mayOpen,
        @Nullable Open opening)
        implements Page {

    public record Open(Opening opening, Reporter reporter) {}
}
