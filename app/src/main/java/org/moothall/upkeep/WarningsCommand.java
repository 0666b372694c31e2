package org.moothall.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.kernel.CannotStart;
import org.moothall.nightly.Nightly;
import org.moothall.start.Start;
import org.moothall.start.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "warnings",
        description = "Looks at the counts of reports and warns of what is more than usual.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT")
public final class WarningsCommand implements Runnable {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    public WarningsCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "look",
            description = {
                "Looks at one day, as the server does each night: once more changes nothing.",
                "Which kinds are watched stands in the city's warnings.yaml."
            },
            mixinStandardHelpOptions = true)
    int look(
            @Mixin Where where,
            @Option(
                            names = "--day",
                            paramLabel = "DAY",
                            description = "As 2026-11-26; without it the last day that is over.")
                    @Nullable
                    LocalDate day) {
        try (var context = Start.doors(application, where.settings())) {
            context.getBean(City.class).refresh();
            var nightly = context.getBean(Nightly.class);
            var looked = day == null ? nightly.yesterday() : day;
            if (looked.isAfter(nightly.yesterday()))
                throw new CannotStart("%s is not over yet; name an earlier day.".formatted(looked));
            var seen = nightly.night(looked, context.getBean(Clock.class).instant(), this::say);
            say(told(seen));
        }
        return 0;
    }

    private static String told(Nightly.Seen seen) {
        if (seen.kinds() == 0) return "No kind is watched: name some in the city's warnings.yaml, and load it.";
        return "%s: %d kinds were looked at, %d findings are unusual enough for an office to hear of."
                .formatted(seen.day(), seen.kinds(), seen.unusual());
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
    }
}
