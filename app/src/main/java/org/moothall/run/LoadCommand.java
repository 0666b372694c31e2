package org.moothall.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.city.Plan;
import org.moothall.start.Start;
import org.moothall.start.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        description = "Shows what a city's folder would change in what is loaded, then loads it: all of it or nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LoadCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The city's folder; docs/city-folder.md says what stands in it.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path folder;

    @Option(names = "--show", description = "Only shows the difference.")
    private boolean show;

    @Mixin
    private final Where where = new Where();

    LoadCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        var from = CheckCommand.existing(folder);
        try (var context = Start.doors(application, where.settings())) {
            var city = context.getBean(City.class);
            city.refresh();
            var plan = city.plan(from);
            print(plan);
            if (!plan.sound() || show || plan.changesNothing()) return plan.sound() ? 0 : 1;
            return loaded(city, from);
        }
    }

    private int loaded(City city, CityFolder from) {
        var done = city.load(from);
        if (!done.sound()) { // somebody else loaded or opened something in between
            print(done);
            return 1;
        }
        var out = spec.commandLine().getOut();
        out.println("Loaded.");
        done.consequences().forEach(out::println);
        city.astray().forEach(spec.commandLine().getErr()::println);
        return 0;
    }

    private void print(Plan plan) {
        PrintWriter err = spec.commandLine().getErr();
        plan.faults().forEach(err::println);
        plan.refusals().forEach(err::println);
        if (plan.sound()) plan.lines().forEach(spec.commandLine().getOut()::println);
        else err.println("Nothing was changed.");
    }
}
