package org.moothall.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.moothall.kernel.CannotStart;

/// Runs PostgreSQL's own programs. They refuse to work for root, so for root they run in a user namespace of their own,
/// or, where none can be made (many containers), as `nobody`, to whom the cluster's folder is then given.
record PostgresPrograms(Path folder) {

    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    record Outcome(int exit, String output) {}

    Outcome run(String program, List<String> arguments) {
        var command = new ArrayList<>(prefix());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return outcome(command);
    }

    /// Lets the programs own these files and folders, where they run as somebody else.
    void give(List<Path> files) {
        if (!prefix().equals(AS_NOBODY)) return;
        var command = new ArrayList<>(List.of("chown", "-R", NOBODY + ":" + NOBODY));
        files.forEach(file -> command.add(file.toString()));
        var given = outcome(command);
        if (given.exit() != 0)
            throw new CannotStart("The database's folder cannot be given to nobody: " + given.output());
    }

    private static List<String> prefix() {
        if (!System.getProperty("user.name").equals("root")) return List.of();
        if (works(NAMESPACE)) return NAMESPACE;
        if (works(AS_NOBODY)) return AS_NOBODY;
        throw new CannotStart("PostgreSQL does not run as root and nobody else can be taken here; start Moothall as an"
                + " ordinary user or name a database server with --database-url.");
    }

    private static boolean works(List<String> prefix) {
        var trial = new ArrayList<>(prefix);
        trial.add("true");
        return outcome(trial).exit() == 0;
    }

    private static Outcome outcome(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null"));
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }
}
