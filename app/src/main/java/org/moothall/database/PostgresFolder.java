package org.moothall.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own with its data in a folder: made on first use, started when nobody runs it yet, attached
/// to when a process of ours does (or did and was killed), started again at the same port when it dies under us,
/// stopped by the last process of ours that leaves it.
///
/// It listens on 127.0.0.1 only, on a free port, and asks for a password that only this folder's owner can read. Two
/// byte locks on `postgres.lock` keep order between processes: byte 0 while starting or stopping, byte 1 shared by all
/// who use it; the operating system lets go of both when a process dies.
final class PostgresFolder implements AutoCloseable {

    static final String USER = "moothall";
    static final String DATABASE = "moothall";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(PostgresFolder.class);

    /// For a city's one small server, whose disk is no spinning one: a quarter of a gigabyte stays in memory; changed
    /// pages go to disk every ten minutes or two gigabytes, which is also the most that a start after a crash reads
    /// again. Nothing here is about whether a commit is on disk: that stays as PostgreSQL has it, always.
    private static final List<String> CITY_SERVER = List.of(
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=8MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=2GB",
            "checkpoint_timeout=10min",
            "random_page_cost=1.1",
            "jit=off",
            "logging_collector=on",
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on");

    private final Path data;
    private final Path cluster;
    private final PostgresPrograms programs;
    private final List<String> settings;
    private final Consumer<String> say;
    private final FileChannel locks;
    private final String password;
    private final int port;
    private volatile @Nullable FileLock using;

    /// @param settings further `name=value` for the server
    /// @param say      hears what takes a while
    PostgresFolder(Path data, List<String> settings, Consumer<String> say) {
        this.data = data.toAbsolutePath().normalize();
        this.cluster = this.data.resolve("postgres");
        this.settings = settings;
        this.say = say;
        try {
            Files.createDirectories(this.data);
            locks = FileChannel.open(
                    this.data.resolve("postgres.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.READ);
        } catch (IOException e) {
            throw unwritable(e);
        }
        try (var alone = locks.lock(0, 1, false)) {
            if (!alone.isValid()) throw new IOException("lock lost");
            password = Secret.keptIn(this.data.resolve("postgres.password"));
            programs = new PostgresPrograms(PostgresBinaries.under(this.data, say));
            if (!Files.exists(cluster)) make();
            port = started(0);
            using = locks.lock(1, 1, true);
        } catch (IOException e) {
            throw unwritable(e);
        }
        Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
    }

    /// Tries each second to bring it back, and tells why it cannot be as often as the reason changes.
    private void watch() {
        var told = "";
        while (using != null) {
            pause(GLANCE);
            try {
                if (using != null && !running()) revive();
                told = "";
            } catch (IOException | CannotStart e) {
                var why = String.valueOf(e.getMessage());
                if (!why.equals(told)) LOG.error("The database is down and is started as soon as it can be: {}", why);
                told = why;
            }
        }
    }

    private boolean running() throws IOException {
        var file = cluster.resolve("postmaster.pid");
        return Files.exists(file) && alive(Files.readAllLines(file));
    }

    /// Everybody who uses it knows its port, so it must come back there.
    private synchronized void revive() throws IOException {
        try (var alone = locks.lock(0, 1, false)) {
            if (using == null || !alone.isValid()) return;
            started(port);
            LOG.warn("The database had ended by itself; it is started again");
        }
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    private CannotStart unwritable(IOException e) {
        return new CannotStart(
                "The data folder %s cannot be written (%s); choose another with --data.".formatted(data, e), e);
    }

    private void make() throws IOException {
        say.accept("Preparing the database in " + data);
        var fresh = data.resolve("postgres.new");
        org.springframework.util.FileSystemUtils.deleteRecursively(fresh);
        var once = Secret.write(data.resolve("postgres.setup"), password);
        Files.createDirectory(fresh);
        programs.give(List.of(fresh, once));
        var outcome = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + fresh,
                        "--username=" + USER,
                        "--pwfile=" + once,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"));
        Files.delete(once);
        if (outcome.exit() != 0)
            throw new CannotStart(
                    "The database cannot be prepared in %s: %s".formatted(data, lastLine(outcome.output())));
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /// @param wish the port it shall have; 0 where any will do
    private int started(int wish) throws IOException {
        var major = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!major.equals(PostgresBinaries.MAJOR))
            throw new CannotStart(
                    "The data in %s was written by PostgreSQL %s and this Moothall brings %s; move it over with pg_upgrade first."
                            .formatted(cluster, major, PostgresBinaries.MAJOR));
        var pid = cluster.resolve("postmaster.pid");
        var running = Files.exists(pid) ? answering(pid) : 0;
        return running > 0 ? running : start(wish);
    }

    /// The port of the server that a pid file tells of, once it answers; 0 where the file is a dead one's.
    private int answering(Path file) throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && Files.exists(file)) {
            var lines = Files.readAllLines(file);
            if (!alive(lines)) {
                Files.deleteIfExists(file);
                return 0;
            }
            var port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            if (port > 0 && lines.size() > 7 && lines.get(7).startsWith("ready") && answers(port)) return port;
            pause(Duration.ofMillis(50));
        }
        return 0;
    }

    /// Whether the process that wrote the file lives; where machines restart, its number may be another program's.
    private static boolean alive(List<String> pidFile) throws IOException {
        if (pidFile.isEmpty()) return false;
        var number = pidFile.getFirst().strip();
        var state = Path.of("/proc", number, "stat");
        if (Files.exists(state) && Files.readString(state).contains(") Z ")) return false; // dead, not yet buried
        return ProcessHandle.of(Long.parseLong(number))
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().command().map(program -> program.contains("postgres")))
                .map(known -> known.orElse(true))
                .orElse(false);
    }

    private boolean answers(int port) {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), USER, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private int start(int wish) throws IOException {
        var log = data.resolve("postgres.log");
        for (int attempt = 1; ; attempt++) {
            Files.writeString(log, "");
            programs.give(List.of(log));
            var port = wish > 0 ? wish : freePort();
            var outcome = programs.run(
                    "pg_ctl",
                    List.of(
                            "--pgdata=" + cluster,
                            "--log=" + log,
                            "--wait",
                            "--timeout=" + PATIENCE.toSeconds(),
                            "--options=" + options(port),
                            "start"));
            if (outcome.exit() == 0) return withDatabase(port);
            var said = Files.exists(log) ? Files.readString(log) : outcome.output();
            var why = said + "\n" + Room.under(data).little(); // on a full disk it can write down nothing
            if (attempt == 3 || !why.contains("Address already in use"))
                throw new CannotStart("The database in %s does not start: %s".formatted(cluster, lastLine(why)));
        }
    }

    private String options(int port) {
        var all = new ArrayList<>(List.of("port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories="));
        all.addAll(CITY_SERVER);
        all.addAll(settings);
        return all.stream().map(one -> "-c " + one).collect(Collectors.joining(" "));
    }

    private int withDatabase(int port) {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), USER, password);
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) return port;
            }
            statement.execute("create database " + DATABASE);
            return port;
        } catch (SQLException e) {
            throw new CannotStart("The database in %s does not answer: %s".formatted(cluster, e.getMessage()), e);
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for the database.", e);
        }
    }

    private static String lastLine(String text) {
        var lines = text.strip().lines().toList();
        return lines.reversed().stream()
                .filter(line -> line.contains("FATAL") || line.contains("error:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it says nothing" : lines.getLast());
    }

    /// Leaves the server; stops it when no other process of ours uses it.
    @Override
    public synchronized void close() {
        try (var channel = locks;
                var alone = channel.lock(0, 1, false)) {
            var ours = using;
            using = null;
            if (ours != null) ours.release();
            var last = channel.tryLock(1, 1, false);
            if (last != null && alone.isValid())
                programs.run("pg_ctl", List.of("--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=60", "stop"));
        } catch (IOException e) {
            throw new IllegalStateException("the database in " + cluster + " could not be left in order", e);
        }
    }
}
