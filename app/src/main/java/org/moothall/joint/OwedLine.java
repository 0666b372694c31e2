package org.moothall.joint;

import java.time.Instant;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Text;

/// A contribution that has a date and has not come, in a list.
///
/// @param lead   key of the office that asked
/// @param office key of the office that owes it
public record OwedLine(
        CaseId id,
        String number,
        String title,
        String lead,
        String office,
        String whyEn,
        String whyZh,
        Instant since,
        Instant due) {

    public Text request() {
        return new Text(whyEn, whyZh);
    }
}
