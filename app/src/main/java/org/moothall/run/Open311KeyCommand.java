package org.moothall.run;

import java.util.concurrent.Callable;
import org.moothall.kernel.CannotStart;
import org.moothall.open311.Open311Clients;
import org.moothall.start.Start;
import org.moothall.start.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "open311-key",
        description = "Makes the key by which another system may send reports, and prints it this once.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Open311KeyCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "What the history of its cases calls the other system: small letters, digits, hyphens.")
    private String name = "";

    @Mixin
    private final Where where = new Where();

    Open311KeyCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        if (!Open311Clients.isName(name))
            throw new CannotStart(
                    "“%s” cannot name a client: take 2 to 40 small letters, digits and hyphens.".formatted(name));
        try (var context = Start.doors(application, where.settings())) {
            spec.commandLine()
                    .getOut()
                    .println(context.getBean(Open311Clients.class).add(name));
        }
        return 0;
    }
}
