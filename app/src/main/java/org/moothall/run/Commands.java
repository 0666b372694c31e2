package org.moothall.run;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.moothall.audit.AuditCommand;
import org.moothall.backup.BackupCommand;
import org.moothall.backup.RestoreCommand;
import org.moothall.counts.SignalsCommand;
import org.moothall.replay.ReplayCommand;
import org.moothall.start.Failures;
import org.moothall.upkeep.JournalCommand;
import org.moothall.upkeep.KeysCommand;
import org.moothall.upkeep.WarningsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// The command line: `java -jar moothall.jar`, or `./moothall`, which builds first. Exit codes: 0 done, 1 not done with
/// the reason on the error stream, 2 not understood, 70 a fault of ours.
@Command(
        name = "moothall",
        description = "Hears residents, routes each matter to the one responsible office, answers in time.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
public final class Commands implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    private Commands() {}

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param application the class that Spring starts from
    public static void main(Class<?> application, String[] args) {
        System.exit(line(application).execute(args));
    }

    static CommandLine line(Class<?> application) {
        return new CommandLine(new Commands())
                .addSubcommand(new ServeCommand(application))
                .addSubcommand(new DemoCommand(application))
                .addSubcommand(new LoadCommand(application))
                .addSubcommand(new CheckCommand(application))
                .addSubcommand(new ClockCommand(application))
                .addSubcommand(new ImportCommand(application))
                .addSubcommand(new PasswordCommand(application))
                .addSubcommand(new Open311KeyCommand(application))
                .addSubcommand(new SenderKeyCommand(application))
                .addSubcommand(new KeysCommand(application))
                .addSubcommand(new JournalCommand(application))
                .addSubcommand(new AuditCommand())
                .addSubcommand(new BackupCommand(application))
                .addSubcommand(new RestoreCommand(application))
                .addSubcommand(new SignalsCommand())
                .addSubcommand(new ReplayCommand(application))
                .addSubcommand(new WarningsCommand(application))
                .addSubcommand(new WireCommand(application))
                .addSubcommand(new TrainCommand(application))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Commands::failed);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int failed(Exception failure, CommandLine line, ParseResult parsed) {
        var sentence = Failures.sentence(failure);
        if (sentence == null) {
            failure.printStackTrace(line.getErr());
            line.getErr().println("That is a fault of Moothall's; please report it with the lines above.");
            return 70;
        }
        line.getErr().println(sentence);
        return 1;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Moothall " + (version == null ? "(built from source)" : version)};
        }
    }
}
