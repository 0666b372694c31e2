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

    /// An office that was looked at and not chosen, and why.
    public record Other(String office, Text why) {}

    public boolean decided() {
        return rule != null;
    }
}
