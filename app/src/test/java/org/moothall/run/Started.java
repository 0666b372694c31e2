package org.moothall.run;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Moothall as a process of its own, as `./moothall` starts it, with what it said.
///
/// @param port where it listens, as `--port` says; 0 where it does not
record Started(Process process, int port, Path out, Path err) {

    private static final long PATIENCE_S = 180;

    static Started with(Path folder, String... arguments) throws IOException {
        return on(withoutTests(), folder, arguments);
    }

    /// With what the `wire` command wrote for it, as `./moothall` builds it.
    static Started wired(Path wiring, Path folder, String... arguments) throws IOException {
        return on(wiring.resolve("classes") + File.pathSeparator + withoutTests(), folder, arguments);
    }

    private static Started on(String classPath, Path folder, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "org.moothall.Moothall"));
        command.addAll(List.of(arguments));
        Files.createDirectories(folder);
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("MOOTHALL_"));
        builder.environment()
                .put("MOOTHALL_HOME", Path.of("..").toAbsolutePath().normalize().toString());
        var port = Arrays.asList(arguments).indexOf("--port") + 1;
        return new Started(builder.start(), port == 0 ? 0 : Integer.parseInt(arguments[port]), out, err);
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.replaceAll("/$", "").endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// The exit code, once it has ended by itself.
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end");
        }
        return process.exitValue();
    }

    /// Waits until `/health` says, twice in a second, that it is ready: right after its database died it may say so
    /// once.
    void ready() throws IOException, InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && process.isAlive()) {
                if (healthy(client, port)) {
                    Thread.sleep(1_000);
                    if (healthy(client, port)) return;
                }
                Thread.sleep(100);
            }
        }
        throw new AssertionError("it did not become ready: " + said() + complained());
    }

    private static boolean healthy(HttpClient client, int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false; // not there yet
        }
    }

    String said() throws IOException {
        return Files.readString(out);
    }

    String complained() throws IOException {
        return Files.readString(err).strip();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
