package org.moothall.report;

import java.time.Instant;
import org.moothall.kernel.Text;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// A public matter that somebody else reported: “the same as mine?”
public record SamePage(
        Form form, String number, String title, Text place, Text office, Instant at, int reporters, String phase)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
