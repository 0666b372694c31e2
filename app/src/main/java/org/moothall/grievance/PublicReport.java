package org.moothall.grievance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Text;
import org.moothall.places.Spot;
import org.moothall.procedure.Procedure;

/// A public matter as everybody may see it: no persons, the place as coarse as the kind of matter asks.
///
/// @param lead      key of the office that owns it
/// @param changedAt of its last entry
/// @param due       the last date that the city has promised and still owes
/// @param closedAt  null while it is not closed
/// @param reply     what the office last answered; blank before
/// @param reporters how many stand behind it
public record PublicReport(
        CaseId caseId,
        String number,
        String matter,
        String title,
        String description,
        List<String> attachments,
        String area,
        Text place,
        @Nullable Spot spot,
        Procedure.Phase phase,
        String lead,
        Instant receivedAt,
        Instant changedAt,
        @Nullable Instant due,
        @Nullable Instant closedAt,
        String reply,
        int reporters) {

    /// What a public list shall show, newest first.
    ///
    /// @param areas   keys of areas, leaf areas as a rule; empty for all
    /// @param matters keys of leaf matters; empty for all
    /// @param open    true for those not answered yet, false for answered and closed ones, null for both
    /// @param after   the last one seen, for the next page
    public record Query(
            List<String> areas,
            List<String> matters,
            @Nullable Boolean open,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Place after,
            int most) {}

    /// Where in the list one stands.
    public record Place(Instant receivedAt, CaseId caseId) {}

    public Place listed() {
        return new Place(receivedAt, caseId);
    }
}
