package org.moothall.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A short life of the platform, so that Java learns which classes a start needs (its ahead-of-time cache): start, some
/// pages, stop.
@Command(name = "train", hidden = true, mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of(
            "/health",
            "/",
            "/?lang=zh",
            "/signin",
            "/report",
            "/near",
            "/open311/v2/services.json",
            "/open311/v2/requests.xml");
    /// Often enough that Java also learns what is called most, and so what to compile first.
    private static final int TIMES = 40;

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private final Where where = new Where();

    TrainCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        try (var context =
                        Start.pages(application, where, "localhost", 0, started -> DemoCommand.prepare(started, out));
                var client = HttpClient.newHttpClient()) {
            var home = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
            for (var i = 0; i < TIMES * PAGES.size(); i++)
                client.send(
                        HttpRequest.newBuilder(home.resolve(PAGES.get(i % PAGES.size())))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        }
        return 0;
    }
}
