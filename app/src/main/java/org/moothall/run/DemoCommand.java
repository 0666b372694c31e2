package org.moothall.run;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.moothall.account.Accounts;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.city.CitySettings;
import org.moothall.demo.Demo;
import org.moothall.demo.DemoPeople;
import org.moothall.demo.Mailboxes;
import org.moothall.demo.Nights;
import org.moothall.demo.Turns;
import org.moothall.directory.Directory;
import org.moothall.gauges.MadeUp;
import org.moothall.kernel.CannotStart;
import org.moothall.open311.Open311Clients;
import org.moothall.start.Start;
import org.moothall.start.Where;
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
        var mailbox = where.folder().resolve("mailbox").toAbsolutePath().normalize();
        var context = Start.pages(
                application,
                where,
                address,
                port,
                List.of("--moothall.demo-mailbox=" + mailbox),
                started -> prepare(started, out));
        out.println("What its people are told by e-mail stays here, in " + mailbox);
        tell(context, out);
        Thread.currentThread().join(); // until the process is stopped
        return 0;
    }

    /// The city, its people's password, its reports; what is there already stays as it is.
    static void prepare(ApplicationContext context, PrintWriter out) {
        var city = context.getBean(City.class);
        if (city.settings().equals(CitySettings.NONE)) load(context, city, out);
        if (!city.settings().fictional())
            throw new CannotStart(
                    "This database holds a real city, and a demo would open it with a password that everybody knows; use ./moothall serve.");
        var people = new DemoPeople(context.getBean(Directory.class).offices());
        context.getBean(Accounts.class).setDemoPassword(people.all(), DemoPeople.PASSWORD);
        context.getBean(Open311Clients.class).allowDemoKey();
    }

    private static void load(ApplicationContext context, City city, PrintWriter out) {
        var folder = Where.HOME.resolve("city/lanfeng");
        out.println("Loading the city of Lanfeng");
        var plan = city.load(new CityFolder(folder));
        if (!plan.sound())
            throw new CannotStart(
                    "The demo city cannot be loaded: " + plan.faults().getFirst());
        out.println("%d people with a mailbox"
                .formatted(context.getBean(Mailboxes.class).give()));
        out.println("Its residents report, its offices answer: six weeks in some seconds");
        var made = context.getBean(Demo.class).make(folder.resolve("demo.yaml"));
        out.println("%d reports, %d moves, %d more who said the same"
                .formatted(made.reports(), made.moves(), made.joined()));
        out.println("%d readings of its gauges"
                .formatted(context.getBean(MadeUp.class).flow(Instant.now())));
        out.println("%d duties of this month and the next"
                .formatted(context.getBean(Turns.class).make()));
        out.println("%d warnings of what was more than usual"
                .formatted(context.getBean(Nights.class).look(folder.resolve("demo.yaml"))));
    }

    private void tell(ApplicationContext context, PrintWriter out) {
        var home = "http://%s:%s"
                .formatted(
                        address.equals("0.0.0.0") ? "localhost" : address,
                        context.getEnvironment().getProperty("local.server.port"));
        out.println();
        out.println("Sign in at %s/signin with the password %s as, for instance:".formatted(home, DemoPeople.PASSWORD));
        new DemoPeople(context.getBean(Directory.class).offices()).lines().forEach(out::println);
        out.println("Open311: %s/open311/discovery.json with the key demo".formatted(home));
        out.println();
        out.println("%s is open at %s (stop it with Ctrl+C)"
                .formatted(context.getBean(City.class).settings().name().en(), home));
    }
}
