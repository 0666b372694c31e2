package org.moothall.run;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.city.CitySettings;
import org.moothall.kernel.CannotStart;
import org.moothall.start.Start;
import org.moothall.start.Where;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Opens the pages of the city that is loaded.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private final Where where = new Where();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "HOST",
            defaultValue = "0.0.0.0",
            description = "Where to listen; default: everywhere.")
    private String address = "0.0.0.0";

    @Option(
            names = "--mail-server",
            paramLabel = "URL",
            description =
                    "Where letters by e-mail go out: smtp://user:password@host:port, smtps:// where it speaks TLS"
                            + " from the start. Better by MOOTHALL_MAIL_SERVER: a list of processes shows what is written here.")
    @Nullable
    private String mailServer;

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        var mail = mailServer == null ? List.<String>of() : List.of("--moothall.mail-server=" + mailServer);
        Start.pages(application, where, address, port, mail, ServeCommand::requireCity);
        spec.commandLine()
                .getOut()
                .println("Moothall is open at http://localhost:%d. Stop it with Ctrl+C.".formatted(port));
        Thread.currentThread().join(); // until the process is stopped
        return 0;
    }

    private static void requireCity(ApplicationContext context) {
        if (!context.getBean(City.class).settings().equals(CitySettings.NONE)) return;
        throw new CannotStart(
                "No city is loaded in this database; load one first: ./moothall load DIR (or try ./moothall demo).");
    }
}
