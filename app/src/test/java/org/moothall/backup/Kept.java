package org.moothall.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.moothall.Moothall;
import org.moothall.TestDatabase;
import org.moothall.checkpoint.Checkpoints;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.database.Database;
import org.moothall.demo.Demo;
import org.moothall.keys.Signer;
import org.moothall.start.Failures;
import org.moothall.start.Start;
import org.moothall.upkeep.KeysCommand;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/// A city with its weeks of reports in a database of the tests' server, its data folder, and its recovery key on paper.
record Kept(Database database, Path folder, String paper) {

    private static final Database TOWN = town();

    /// What a command ended with and said.
    record Said(int exit, String out, String err) {}

    private static Database town() {
        var database = TestDatabase.fresh();
        try (var context = Start.doors(Moothall.class, settings(database, begun(database)))) {
            context.getBean(City.class).load(new CityFolder(Path.of("../city/lanfeng")));
            context.getBean(Demo.class).make(Path.of("../city/lanfeng/demo.yaml"));
            context.getBean(Checkpoints.class).make();
        }
        return database;
    }

    private static Path begun(Database town) {
        return Path.of("target", "test-of", town.name());
    }

    private static List<String> settings(Database database, Path folder) {
        return List.of(
                "--moothall.database-url=" + TestDatabase.address(database),
                "--moothall.data=" + folder,
                "--moothall.keys-file=" + folder.resolve("keys.json"));
    }

    /// A copy of the town, with the keys that it was begun with, in a folder of its own.
    static Kept in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var database = TestDatabase.copyOf(TOWN.name());
        Files.copy(begun(TOWN).resolve("keys.json"), folder.resolve("keys.json"));
        var said = run("", new BackupCommand(Moothall.class), "key", "--data", folder.toString());
        var paper = said.out()
                .lines()
                .filter(line -> line.matches(" +[0-9A-Z-]{69}"))
                .findFirst()
                .orElseThrow();
        return new Kept(database, folder, paper.strip());
    }

    Said backup(String... arguments) {
        return run("", new BackupCommand(Moothall.class), with(arguments));
    }

    Said restore(String... arguments) {
        return run(paper + "\n", new RestoreCommand(Moothall.class), with(arguments));
    }

    Said restoreWatched(Consumer<Change.Step> watcher, String... arguments) {
        return run(paper + "\n", new RestoreCommand(Moothall.class, watcher), with(arguments));
    }

    /// The platform on this city, without pages.
    ConfigurableApplicationContext doors() {
        return Start.doors(Moothall.class, settings(database, folder));
    }

    /// `./moothall keys WHAT`.
    Said keys(String what) {
        return run("", new KeysCommand(Moothall.class), with(what));
    }

    Signer signer() {
        return Signer.of(folder.resolve("keys.json"), "", "").orElseThrow();
    }

    Said restoreWith(String typed, String... arguments) {
        return run(typed + "\n", new RestoreCommand(Moothall.class), with(arguments));
    }

    /// An empty database and folder, with the same paper: the day after the machine burned.
    Kept afterFire(Path folder) {
        return new Kept(TestDatabase.bare(), folder, paper);
    }

    private String[] with(String... arguments) {
        var all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.toString(), "--database-url", TestDatabase.address(database)));
        return all.toArray(String[]::new);
    }

    private static Said run(String typed, Object command, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var keyboard = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            var exit = new CommandLine(command)
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .setExecutionExceptionHandler((failure, line, parsed) -> {
                        var sentence = Failures.sentence(failure);
                        if (sentence == null) throw failure;
                        line.getErr().println(sentence);
                        return 1;
                    })
                    .execute(arguments);
            return new Said(exit, out.toString(), err.toString());
        } finally {
            System.setIn(keyboard);
            // a command that starts no platform leaves logging off, for the tests after it too
            LoggingSystem.get(Kept.class.getClassLoader()).cleanUp();
        }
    }

    /// The rows of every table, summed up.
    List<Manifest.Sum> sums() throws SQLException, IOException {
        try (var connection = database.connection();
                var snapshot = new Snapshot(connection)) {
            return snapshot.sums(said -> {});
        }
    }

    String text(String query) throws SQLException {
        try (var connection = database.connection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    long number(String query) throws SQLException {
        try (var connection = database.connection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void run(String statement) throws SQLException {
        try (var connection = database.connection()) {
            new CatalogStore(connection).run(statement);
        }
    }
}
