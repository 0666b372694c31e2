package org.moothall.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.kernel.Text;
import org.moothall.web.Page;

/// One item of the duty list.
///
/// @param leads every office that it can lead to
public record RulePage(
        String item,
        List<String> what,
        String where,
        String lead,
        List<Office> leads,
        List<Helper> helpers,
        Text because,
        @Nullable Text basis)
        implements Page {

    public record Helper(String who, Text why) {}
}
