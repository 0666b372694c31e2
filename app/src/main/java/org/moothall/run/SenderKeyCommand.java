package org.moothall.run;

import java.util.concurrent.Callable;
import org.moothall.kernel.CannotStart;
import org.moothall.senders.SenderKeys;
import org.moothall.start.Start;
import org.moothall.start.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sender-key",
        description = "Makes the key by which a sender signs its messages, and prints it this once.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SenderKeyCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(paramLabel = "SENDER", description = "Its key in the city’s senders.yaml.")
    private String name = "";

    @Mixin
    private final Where where = new Where();

    SenderKeyCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        try (var context = Start.doors(application, where.settings())) {
            var senders = context.getBean(SenderKeys.class);
            if (!senders.known(name))
                throw new CannotStart(
                        "There is no sender “%s” in the city’s senders.yaml. Add it there and load the city."
                                .formatted(name));
            spec.commandLine().getOut().println(senders.issue(name));
        }
        return 0;
    }
}
