package org.moothall.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure;
import org.moothall.web.Part;

/// What the duty list answers for a place and a topic, and why.
///
/// @param rule     the item that decides; null where none does and the centre is asked
/// @param looked   the other items that were looked at
/// @param places   other places that the words could have meant, each a link that tries it
/// @param topics   other topics, likewise
/// @param limits   what is owed by when, for this topic's urgency
public record Tried(
        Text why,
        Office lead,
        @Nullable String rule,
        List<Part.Reason> reasons,
        List<Helper> helpers,
        List<Looked> looked,
        List<Part.Link> places,
        List<Part.Link> topics,
        Procedure procedure,
        String urgency,
        List<Limit> limits) {

    public record Helper(Office office, Text why) {}

    /// @param office null where the item names none at this place
    public record Looked(String rule, @Nullable Office office, Text why) {}

    public record Limit(Text title, String length, Text basis) {}
}
