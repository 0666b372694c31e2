package org.moothall.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.moothall.SettableClock;

/// Scanners as tests of other modules want them.
public final class Scans {

    private Scans() {}

    public static Scanner finding(String what) {
        try {
            var socket = Files.createTempDirectory("clam").resolve("ctl");
            socket.toFile().deleteOnExit();
            new FakeClamd(socket, file -> "stream: " + what + " FOUND");
            return scanner(socket, "refuse");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Scanner away(String unscanned) {
        return scanner(Path.of("/nowhere/clamd.ctl"), unscanned);
    }

    public static Scanner none() {
        return new Scanner("", "refuse", Duration.ofSeconds(1), new SettableClock());
    }

    private static Scanner scanner(Path socket, String unscanned) {
        return new Scanner(socket.toString(), unscanned, Duration.ofSeconds(2), new SettableClock());
    }
}
