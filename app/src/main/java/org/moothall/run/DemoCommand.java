package org.moothall.run;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.moothall.account.Accounts;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.city.CitySettings;
import org.moothall.database.CannotStart;
import org.moothall.directory.Directory;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.directory.Role;
import org.moothall.open311.Open311Clients;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A city at work for somebody who wants to look around: loads the fictional Lanfeng where nothing is loaded yet, lets
/// its people sign in with one known password. For this machine only, unless another address is given.
@Command(
        name = "demo",
        description = "Opens the fictional city of Lanfeng with people who can sign in and reports at all stages.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    private static final String PASSWORD = "lanfeng-demo";

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
            defaultValue = "localhost",
            description = "Where to listen; default: this machine only, as everybody knows the demo's password.")
    private String address = "localhost";

    DemoCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        out.println(
                "Starting with the data in " + where.folder().toAbsolutePath().normalize());
        var context = Start.pages(application, where, address, port, started -> prepare(started, out));
        tell(context, out);
        Thread.currentThread().join(); // until the process is stopped
        return 0;
    }

    static void prepare(ApplicationContext context, PrintWriter out) {
        context.getBean(Open311Clients.class).allowDemoKey();
        var city = context.getBean(City.class);
        if (!city.settings().equals(CitySettings.NONE)) return;
        out.println("Loading the city of Lanfeng");
        var plan = city.load(new CityFolder(Where.HOME.resolve("city/lanfeng")));
        if (!plan.sound())
            throw new CannotStart(
                    "The demo city cannot be loaded: " + plan.faults().getFirst());
        var people = context.getBean(Directory.class).offices().people();
        context.getBean(Accounts.class)
                .setDemoPassword(people.stream().map(Person::key).toList(), PASSWORD);
    }

    private void tell(ApplicationContext context, PrintWriter out) {
        var host = address.equals("0.0.0.0") ? "localhost" : address;
        out.println();
        out.println("%s is open at http://%s:%d"
                .formatted(context.getBean(City.class).settings().name().en(), host, port));
        out.println("Staff sign in at /signin with the password “%s”, for example as".formatted(PASSWORD));
        signIns(context.getBean(Directory.class).offices(), out);
        out.println("Stop it with Ctrl+C.");
    }

    /// One person for each role.
    private static void signIns(Offices offices, PrintWriter out) {
        for (var role : Role.values())
            offices.people().stream()
                    .flatMap(person -> offices.officer(person.key()).stream())
                    .filter(officer -> officer.is(role))
                    .findFirst()
                    .ifPresent(officer -> out.println("  %-16s %s, %s"
                            .formatted(
                                    officer.person(),
                                    officer.title().en(),
                                    officer.office().name().en())));
    }
}
