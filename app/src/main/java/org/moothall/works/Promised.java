package org.moothall.works;

import java.time.Instant;
import java.util.UUID;
import org.moothall.kernel.Text;

/// Works that are promised and not done.
///
/// @param lead     key of the office that owes them
/// @param firstDue the date that was promised first
/// @param due      the date that stands
/// @param moves    how often it was put off
/// @param why      what was said with it; the resident reads it
public record Promised(
        UUID caseId,
        String number,
        String title,
        String placeEn,
        String placeZh,
        String lead,
        Instant firstDue,
        Instant due,
        int moves,
        String why) {

    public Text place() {
        return new Text(placeEn, placeZh);
    }
}
