package org.moothall.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs PostgreSQL's own programs. They refuse to work for root, so for root they run in a user namespace of their own.
record PostgresPrograms(Path folder) {

    record Outcome(int exit, String output) {}

    Outcome run(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) command.addAll(notAsRoot());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return outcome(command);
    }

    private static List<String> notAsRoot() {
        if (outcome(List.of("unshare", "-U", "true")).exit() == 0) return List.of("unshare", "-U");
        throw new CannotStart(
                "PostgreSQL does not run as root and no user namespace can be made here; start Moothall as"
                        + " an ordinary user or name a database server with --database-url.");
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
