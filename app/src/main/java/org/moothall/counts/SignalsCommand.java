package org.moothall.counts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "signals",
        description = "Says which counts of a file are more than was to be expected. Needs no database.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "METHOD",
        subcommands = {EarsCommand.class, FarringtonCommand.class, CusumCommand.class, ScanCommand.class})
public final class SignalsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
