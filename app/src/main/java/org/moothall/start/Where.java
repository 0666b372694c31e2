package org.moothall.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.moothall.database.Database;
import org.moothall.database.Logins;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Option;

/// Which database a command works with: named on the command line, else in the environment, else one of our own in the
/// data folder.
public final class Where {

    /// Where the checkout or the installation lies; `./moothall` says it.
    public static final Path HOME = Path.of(System.getenv().getOrDefault("MOOTHALL_HOME", ""));

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the database that Moothall runs itself (default: data).")
    @Nullable
    public Path data;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "PostgreSQL server to use instead: postgresql://user:password@host:5432/name. Also by "
                    + "MOOTHALL_DATABASE_URL, or PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD. Where it names a login"
                    + " that owns nothing, MOOTHALL_DATABASE_OWNER_URL names the owner's, which migrates.")
    @Nullable
    public String databaseUrl;

    public List<String> settings() {
        var settings = new ArrayList<String>();
        settings.add("--moothall.database-url=" + address());
        settings.add("--moothall.data=" + folder());
        return settings;
    }

    /// The database itself under its owner's login, for what works on all of it without starting the platform.
    ///
    /// @param say hears what takes a while
    public Database database(Consumer<String> say) {
        // without the platform nobody has told libraries yet what not to say
        LoggingSystem.get(Where.class.getClassLoader()).beforeInitialize();
        return address().isBlank()
                ? Database.in(folder(), List.of(), say)
                : Logins.owner(Database.at(address(), System.getenv()), System.getenv());
    }

    private String address() {
        return databaseUrl != null ? databaseUrl : data != null ? "" : Database.addressIn(System.getenv());
    }

    public Path folder() {
        return data != null ? data : HOME.resolve("data");
    }
}
