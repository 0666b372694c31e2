package org.moothall.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Casework;
import org.moothall.city.City;
import org.moothall.deadline.TimeLimit;
import org.moothall.kernel.CannotStart;
import org.moothall.packs.Question;
import org.moothall.packs.Reckoned;
import org.moothall.packs.Shelf;
import org.moothall.procedure.ProofSheet;
import org.moothall.start.Start;
import org.moothall.start.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "clock",
        description = {
            "Proves dates, as JSON: those of a case (CASE), or one of a law pack without any case or database (--pack).",
            "",
            "A DATE-TIME is 2026-03-02, 2026-03-02T09:30 in the calendar's zone, or with an offset."
        },
        sortOptions = false)
final class ClockCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CASE",
            arity = "0..1",
            description = "Number of a case: every run of each of its limits, with the version that the case keeps.")
    private @Nullable String number;

    @Option(names = "--pack", paramLabel = "P", description = "A pack in city/packs, for instance cn-petition-2022.")
    private @Nullable String pack;

    @Option(names = "--version", paramLabel = "N", description = "The version of the pack that is meant.")
    private @Nullable Integer version;

    @Option(names = "--clock", paramLabel = "C", description = "One of the pack's clocks, in any letter case.")
    private @Nullable String clock;

    @Option(names = "--from", paramLabel = "DATE-TIME", description = "What starts the clock happened then.")
    private @Nullable String from;

    @Option(
            names = "--pause",
            paramLabel = "FROM..TO",
            description = "The clock stood still; may be given more than once. A plain day as TO is within the pause.")
    private List<String> pauses = new ArrayList<>();

    @Option(
            names = "--extend",
            paramLabel = "N[@DATE-TIME]",
            description = "So many more of the limit's own unit, given then (default: at the start).")
    private @Nullable String extend;

    @Option(names = "--urgency", paramLabel = "U", description = "danger, lifeline, ordinary or complex.")
    private String urgency = "";

    @Option(names = "--ends", paramLabel = "E", description = "A last day off moves (roll) or not (stay).")
    private TimeLimit.@Nullable Ends ends;

    @Option(names = "--city", paramLabel = "DIR", description = "Count by the days of this city's folder.")
    private @Nullable Path city;

    @Option(names = "--packs", paramLabel = "DIR", description = "The folder of the packs (default: city/packs).")
    private @Nullable Path packs;

    @Option(names = "--text", description = "One sentence a date instead of JSON.")
    private boolean sentences;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("unused") // picocli reads it
    private boolean help;

    @Mixin
    private final Where where = new Where();

    ClockCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        if ((number == null) == (pack == null))
            throw new CannotStart("Name a case (clock GR-2026-000123), or a pack with --pack, --clock and --from.");
        var proved = number == null ? reckoned() : proved(number);
        var out = spec.commandLine().getOut();
        if (sentences) sentences(proved).forEach(out::println);
        else out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(proved));
        return 0;
    }

    /// Starts no database and no application.
    private ObjectNode reckoned() {
        if (pack == null || clock == null || from == null)
            throw new CannotStart("Add %s.".formatted(clock == null ? "--clock C" : "--from DATE-TIME"));
        return Reckoned.of(new Question(shelf(), pack, version, clock, from, pauses, extend, city, urgency, ends))
                .json();
    }

    private Shelf shelf() {
        if (packs == null) return Shelf.of(city);
        var parent = packs.toAbsolutePath().normalize().getParent();
        return new Shelf(List.of(parent == null ? packs : parent));
    }

    private ObjectNode proved(String number) {
        try (var context = Start.doors(application, where.settings())) {
            context.getBean(City.class).refresh();
            var casework = context.getBean(Casework.class);
            var file = casework.find(number.strip())
                    .orElseThrow(() ->
                            new CannotStart("There is no case %s in this database; a number looks like GR-2026-000123."
                                    .formatted(number)));
            var ground = casework.ground(file);
            var json = JsonNodeFactory.instance.objectNode();
            json.put("case", file.number())
                    .put("procedure", file.procedure())
                    .put("version", file.procedureVersion())
                    .put("urgency", file.urgency())
                    .put("zone", ground.calendar().zone().getId());
            var limits = json.putArray("limits");
            var sheet = new ProofSheet(ground.calendar());
            ground.timetable().runs().forEach(run -> limits.add(sheet.of(run)));
            return json;
        }
    }

    private static List<String> sentences(ObjectNode proved) {
        var all = proved.has("limits") ? proved.path("limits").valueStream().toList() : List.of(proved);
        return all.stream()
                .map(one -> "%s, %s: %s"
                        .formatted(
                                one.path("clock").asString(),
                                one.path("title").path("en").asString(),
                                one.path("proof").path("sentence").path("en").asString()))
                .toList();
    }
}
