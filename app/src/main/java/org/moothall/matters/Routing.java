package org.moothall.matters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// Whose a matter at a place is, and why. There is always an owner: what no rule can send is the coordination centre's.
///
/// @param lead office key of the owner
/// @param rule item of the duty list; null where no rule could decide
/// @param why  one sentence with the place, the topic and the reason
public record Routing(
        String lead,
        @Nullable String rule,
        Text why,
        @Nullable Text basis,
        List<With> with,
        List<Other> others) {

    public record With(String office, Text why) {}

    /// An item that was looked at and does not decide, and why.
    ///
    /// @param office whom it names at this place; null where there is no such office
    public record Other(String rule, @Nullable String office, Text why) {}

    public boolean decided() {
        return rule != null;
    }
}
