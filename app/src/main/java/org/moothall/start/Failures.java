package org.moothall.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Busy;
import org.moothall.kernel.CannotStart;
import org.moothall.packs.CannotReckon;
import org.springframework.boot.web.server.PortInUseException;

/// What a failed start says to the person at the keyboard.
public final class Failures {

    /// SQL states of a lost connection, of a full disk or too little memory, of a server that stops or starts.
    private static final String NOT_OURS = "(08|53|57P).*";

    private static final String AWAY =
            "The database went away in the middle, or has no room left. Run the same command again once it answers.";

    private Failures() {}

    /// One sentence where the reason lies outside of Moothall; null where it is a fault of ours.
    public static @Nullable String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            switch (cause) {
                case CannotStart known -> {
                    return known.getMessage();
                }
                case CannotReckon known -> {
                    return known.getMessage();
                }
                case PortInUseException busy -> {
                    return portIsBusy(busy.getPort());
                }
                case SQLException away
                when String.valueOf(away.getSQLState()).matches(NOT_OURS) -> {
                    return AWAY;
                }
                default -> {}
            }
        return Busy.of(failure).isPresent() ? AWAY : null;
    }

    static String portIsBusy(int port) {
        return "Port %d is in use by another program; choose another with --port.".formatted(port);
    }
}
