package org.moothall.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.moothall.imports.ReportImport;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.places.Landmark;
import org.moothall.places.Places;
import org.moothall.start.Start;
import org.moothall.start.Where;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A short life of the platform, so that Java learns which classes a start and an import need (its ahead-of-time
/// cache): start, some pages, some reports out of a file, stop.
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
    /// One batch: with twenty times as many, Java took their methods for worth compiling in every start, too.
    private static final int ROWS = 1_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

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
        try (var context = Start.pages(
                        application, where, "localhost", 0, List.of(), started -> DemoCommand.prepare(started, out));
                var client = HttpClient.newHttpClient()) {
            var home = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
            for (var i = 0; i < TIMES * PAGES.size(); i++)
                client.send(
                        HttpRequest.newBuilder(home.resolve(PAGES.get(i % PAGES.size())))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            takeOver(context);
        }
        return 0;
    }

    private void takeOver(ApplicationContext context) throws IOException {
        var folder = Files.createDirectories(where.folder());
        var file = folder.resolve("reports.csv.gz");
        write(
                file,
                context.getBean(Matters.class).tree().leaves(),
                context.getBean(Places.class).areas().landmarks());
        var done = context.getBean(ReportImport.class)
                .run(file, Where.HOME.resolve("mappings/plain.yaml"), folder.resolve("rejects.csv"), told -> {});
        if (done.accepted() + done.known() < ROWS)
            throw new IllegalStateException("reports made for training are refused: " + done.reasons());
    }

    /// Reports of every kind all over the city, closed but for each tenth.
    private static void write(Path file, List<Matter> kinds, List<Landmark> places) throws IOException {
        var opened = LocalDateTime.of(2025, 1, 1, 8, 0, 30);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file));
                var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "id,opened,closed,due,state,kind,title,description,outcome,longitude,latitude,place".split(","));
            for (int i = 0; i < ROWS; i++) {
                var kind = kinds.get(i % kinds.size());
                var place = places.get(i % places.size());
                var at = opened.plusMinutes(i);
                var open = i % 10 == 0;
                csv.writeRecord(
                        "T" + i,
                        TIME.format(at),
                        open ? "" : TIME.format(at.plusHours(i % 500)),
                        TIME.format(at.plusDays(10)),
                        open ? "open" : "closed",
                        kind.key(),
                        kind.name().en(),
                        i % 2 == 0 ? "" : "Reported again, \"nobody came\"",
                        open ? "" : "Case closed: done, " + i,
                        String.valueOf(place.spot().lon()),
                        String.valueOf(place.spot().lat()),
                        place.name().en());
            }
        }
    }
}
