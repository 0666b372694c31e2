package org.moothall.kernel;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/// Too much at once, about to stop, or the database away: nothing was done, and the same may be tried again in a
/// moment. Answered 503.
public final class Busy extends RuntimeException {

    public Busy(String what) {
        super(what);
    }

    public Busy(String what, Throwable cause) {
        super(what, cause);
    }

    /// A wait in whole seconds; whoever comes back after them comes late enough.
    public static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    /// What went wrong as a reason to come back: the database itself is away, its disk is full. Empty for a bug.
    public static Optional<Busy> of(@Nullable Throwable fault) {
        return switch (fault) {
            case Busy busy -> Optional.of(busy);
            case DataAccessResourceFailureException away -> Optional.of(new Busy("the database", away));
            case TransactionException away -> Optional.of(new Busy("the database", away));
            case null, default -> Optional.empty();
        };
    }
}
