package org.moothall.shift;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// What a desk's file says of its shifts.
///
/// @param key      the desk's
/// @param handover null where shifts change by the clock alone
/// @param orders   standing orders, in their order
record ShiftRule(
        String key, @Nullable Handing handover, @Nullable List<Text> orders) {

    /// @param posts  of the desk, each handed over by whoever goes to whoever comes
    /// @param leader the post of the desk whose holder signs too; null where none does
    /// @param within minutes after the change, then it rings
    record Handing(List<String> posts, @Nullable String leader, int within) {

        Duration patience() {
            return Duration.ofMinutes(within);
        }
    }
}
