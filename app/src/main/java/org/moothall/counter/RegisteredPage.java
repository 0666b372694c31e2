package org.moothall.counter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;
import org.moothall.petition.Petitions.Given;
import org.moothall.web.Page;

/// The receipt to read aloud.
public record RegisteredPage(
        String number,
        String spoken,
        String phrase,
        Text office,
        @Nullable Instant promise,
        Text why,
        boolean joined,
        List<Given> others,
        @Nullable String joining)
        implements Page {}
