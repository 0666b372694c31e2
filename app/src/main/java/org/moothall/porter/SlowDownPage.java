package org.moothall.porter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.web.Page;

/// Too many at once from one place: how long to wait, and nothing lost meanwhile.
///
/// @param seconds until it is worth trying again
/// @param action  where the form goes again; blank where there is none to send
/// @param fields  what it held
/// @param paper   the sum that lets it pass at once; null where waiting is all there is
public record SlowDownPage(
        long seconds,
        String action,
        List<Field> fields,
        @Nullable Paper paper) implements Page {

    public record Field(String name, String value) {}

    @Override
    public int status() {
        return 429;
    }

    /// What the number looked for is below.
    public int most() {
        return Sums.MOST;
    }

    public boolean form() {
        return !action.isEmpty();
    }
}
