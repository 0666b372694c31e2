package org.moothall.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.moothall.archive.OnPaper;
import org.moothall.archive.RecoveryKey;
import org.moothall.kernel.CannotStart;
import org.moothall.start.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "key",
        description = "Makes the recovery key and prints it once, for the safe: only it opens backups.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BackupKeyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(
            names = "--replace",
            description = "Takes a new one for the backups to come; those there are still open with the old one.")
    private boolean replace;

    @Mixin
    private final Where where = new Where();

    @Override
    public Integer call() throws IOException {
        if (Files.exists(RecoveryKey.file(where.folder())) && !replace)
            throw new CannotStart(
                    "There is a recovery key already (%s); --replace makes another for the backups to come."
                            .formatted(RecoveryKey.kept(where.folder()).name()));
        var paper = OnPaper.fresh();
        paper.recoveryKey().keep(where.folder());
        spec.commandLine().getOut().printf("""
                        Recovery key %s

                            %s

                        Print or write it down twice and lock it away in two places outside of the machine. It is shown this once
                        and kept nowhere: without it no backup can ever be read. Try it today: ./moothall restore FILE --try
                        """, paper.recoveryKey().name(), paper.text());
        return 0;
    }
}
