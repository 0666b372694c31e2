package org.moothall.invite;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Officer;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// Everybody who holds a post, and how far each has come with signing in.
///
/// @param form what was searched for
public record PeoplePage(List<Row> everybody, Form form) implements Page {

    private static final int MOST = 50;

    /// @param signedIn when they signed in last; null for never
    /// @param owes whether their post asks for a second factor
    public record Row(
            Officer officer, boolean account, @Nullable Instant signedIn, boolean factor, boolean owes) {}

    public long without() {
        return everybody.stream().filter(row -> !row.account()).count();
    }
}
