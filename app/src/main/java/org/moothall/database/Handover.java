package org.moothall.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.moothall.kernel.CannotStart;

/// Files that take their place in the moment in which a database takes its own. They wait as `NAME.next-TOKEN`; the
/// database bears the same token from before it gets its name. Whoever finds the token on the database by which it is
/// called puts the files in their place; who does not leaves them alone. So there is one moment, the database's.
///
/// @param token in a file's name; begins with the moment
public record Handover(String token) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String NEXT = ".next-", BEFORE = ".before-", SAID = "Restored by Moothall, ";

    private static final String TOKEN = """
            select shobj_description(oid, 'pg_database') from pg_database where datname = current_database()""";

    public static Handover at(Instant at) {
        var random = new byte[8];
        new SecureRandom().nextBytes(random);
        return new Handover(MOMENT.format(at) + "-" + HexFormat.of().formatHex(random));
    }

    /// Where files may wait: in the data folder, and beside the keys.
    ///
    /// @param keys the file that was named for them; blank for none
    public static Set<Path> folders(Path data, String keys) {
        var beside = keys.isBlank() ? null : Path.of(keys).toAbsolutePath().getParent();
        return beside == null ? Set.of(data.toAbsolutePath()) : new HashSet<>(List.of(data.toAbsolutePath(), beside));
    }

    /// Lays a file beside the one whose place it is to take; what a broken off handover left there goes.
    public void lay(Path file, byte[] content) throws IOException {
        for (var old : waiting(Objects.requireNonNull(file.toAbsolutePath().getParent(), "it lies in a folder")))
            if (target(old).equals(file.toAbsolutePath())) Files.delete(old);
        Secret.write(file.resolveSibling(file.getFileName() + NEXT + token), content);
    }

    public void giveUp(Set<Path> folders) throws IOException {
        for (var folder : folders) for (var file : waiting(folder)) if (ours(file)) Files.delete(file);
    }

    /// Puts the token on a database that has yet to get its name.
    public void mark(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("comment on database \"%s\" is '%s%s'"
                    .formatted(database.getCatalog().replace("\"", "\"\""), SAID, token));
        }
    }

    /// Whether the database bears the token.
    public boolean done(Connection database) throws SQLException {
        return token(database).equals(token);
    }

    /// Ends what a restore that was killed had begun to put in its place; nothing where there is nothing.
    ///
    /// @param folders where files may wait
    public static void settle(Database database, Set<Path> folders) {
        try {
            var any = false;
            for (var folder : folders) any |= !waiting(folder).isEmpty();
            if (!any) return;
            try (var connection = database.connection()) {
                new Handover(token(connection)).settle(folders);
            }
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "A restore has put its database in place and its keys wait beside (%s): %s. Let the account that runs Moothall write there and start again; it goes on by itself."
                            .formatted(folders, e.getMessage()),
                    e);
        }
    }

    private void settle(Set<Path> folders) throws IOException {
        for (var folder : folders) for (var file : waiting(folder)) if (ours(file)) place(file);
    }

    /// In an order in which whoever dies on the way can begin anew: there is a whole file at every moment.
    private void place(Path waiting) throws IOException {
        var file = target(waiting);
        var before = file.resolveSibling(file.getFileName() + BEFORE + token);
        if (Files.exists(file) && !Files.exists(before) && Files.mismatch(file, waiting) >= 0)
            Files.move(
                    Secret.write(before.resolveSibling(before.getFileName() + ".new"), Files.readAllBytes(file)),
                    before,
                    StandardCopyOption.ATOMIC_MOVE);
        Files.move(waiting, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean ours(Path waiting) {
        return !token.isEmpty() && waiting.getFileName().toString().endsWith(NEXT + token);
    }

    private static Path target(Path waiting) {
        var name = waiting.getFileName().toString();
        return waiting.resolveSibling(name.substring(0, name.lastIndexOf(NEXT))).toAbsolutePath();
    }

    private static List<Path> waiting(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().contains(NEXT))
                    .toList();
        }
    }

    private static String token(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(TOKEN)) {
            var said = rows.next() ? rows.getString(1) : null;
            return said != null && said.startsWith(SAID) ? said.substring(SAID.length()) : "";
        }
    }
}
