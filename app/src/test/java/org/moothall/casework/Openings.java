package org.moothall.casework;

import java.time.Instant;
import java.util.List;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Text;

/// Cases about to be opened, for tests that care for the case and not for the report.
public final class Openings {

    private Openings() {}

    /// Seepage through a river wall at Heyan Road, reported by a resident.
    ///
    /// @param words all that search shall find it by, beside the title and the place
    public static Opening seepage(String title, String words, String lead, boolean routed, Instant at) {
        return new Opening(
                new CaseId(Ids.next()),
                "grievance",
                "service-request",
                title,
                words,
                "rivers.embankment.seepage",
                List.of("rivers", "rivers.embankment", "rivers.embankment.seepage"),
                "ordinary",
                List.of("lanfeng", "nandu", "nandu.heyan"),
                new Text("Heyan Road", "河沿路"),
                lead,
                routed,
                new Text("why", "为什么"),
                null,
                List.of(),
                new Actor.Reporter(),
                null,
                at,
                null,
                false);
    }

    public static Opening seepage(String title, String lead, Instant at) {
        return seepage(title, "seepage", lead, true, at);
    }
}
