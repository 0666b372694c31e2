package org.moothall.start;

import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;
import org.moothall.packs.CannotReckon;
import org.springframework.boot.web.server.PortInUseException;

/// What a failed start says to the person at the keyboard.
public final class Failures {

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
                default -> {}
            }
        return null;
    }

    static String portIsBusy(int port) {
        return "Port %d is in use by another program; choose another with --port.".formatted(port);
    }
}
