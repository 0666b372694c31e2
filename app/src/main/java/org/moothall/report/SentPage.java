package org.moothall.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;
import org.moothall.petition.Petitions.Given;
import org.moothall.web.Page;

/// The receipt: a number to say, a phrase to keep, what happens by when, whose it is and why.
///
/// @param phrase empty once it can no longer be shown
/// @param others  receipts of the further representatives
/// @param joining where the others of a joint petition add themselves; null where it is none
/// @param joined the matter was there already; one more person stands behind it now
public record SentPage(
        String number,
        String phrase,
        boolean joined,
        Text office,
        @Nullable Instant promise,
        Text why,
        String link,
        List<Given> others,
        @Nullable String joining)
        implements Page {}
