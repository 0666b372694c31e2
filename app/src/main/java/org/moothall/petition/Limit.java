package org.moothall.petition;

import org.moothall.kernel.Text;

/// How many representatives a joint petition has at most, and where that stands.
///
/// @param basis the law's or the city's own sentence about it
public record Limit(int most, Text basis) {

    static final Limit UNSAID = new Limit(
            5, new Text("Of a joint petition at most 5 representatives come.", "多人共同提出信访事项的，推选代表，代表人数不得超过5人。"));
}
