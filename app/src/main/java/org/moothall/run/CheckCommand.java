package org.moothall.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.moothall.kernel.CannotStart;
import org.moothall.start.Start;
import org.moothall.start.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Proves a city complete, or names each gap with how to mend it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "A city's folder; default: the city that is loaded.")
    private @Nullable Path folder;

    @Mixin
    private final Where where = new Where();

    CheckCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        var gaps = gaps();
        gaps.forEach(spec.commandLine().getErr()::println);
        var out = spec.commandLine().getOut();
        if (gaps.isEmpty()) out.println("Complete: nothing is missing.");
        else out.println(gaps.size() == 1 ? "1 gap." : gaps.size() + " gaps.");
        return gaps.isEmpty() ? 0 : 1;
    }

    private List<Fault> gaps() {
        var from = folder == null ? null : existing(folder);
        try (var context = Start.doors(application, from == null ? where.settings() : withoutDatabase())) {
            var city = context.getBean(City.class);
            return from == null ? city.check() : city.check(from);
        }
    }

    static List<String> withoutDatabase() {
        return List.of("--moothall.database=none", "--spring.flyway.enabled=false");
    }

    static CityFolder existing(Path folder) {
        if (!Files.isDirectory(folder))
            throw new CannotStart(
                    "There is no folder %s; name a city's folder, such as city/lanfeng.".formatted(folder));
        return new CityFolder(folder);
    }
}
