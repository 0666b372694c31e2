package org.moothall.packs;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.kernel.Text;
import org.moothall.packs.Pack.Reach;
import org.moothall.packs.Pack.Rule;
import org.moothall.procedure.Procedures;

/// Reads one pack's folder; what is wrong is noted with file and line.
final class PackFiles {

    private static final Text NONE = new Text("", "");

    private final CityFolder shelf;
    private final String name;
    private final Reading reading;

    /// @param shelf the folder in which `packs/NAME` stands
    PackFiles(CityFolder shelf, String name, Reading reading) {
        this.shelf = shelf;
        this.name = name;
        this.reading = reading;
    }

    /// @param chosen what the city wrote for its settings; null without a city
    Optional<Pack> read(@Nullable Entry chosen) {
        return shelf.mapping(folder() + "/pack.yaml", reading).flatMap(file -> read(file, chosen));
    }

    private String folder() {
        return "packs/" + name;
    }

    private Optional<Pack> read(Entry file, @Nullable Entry chosen) {
        file.only(
                "pack",
                "version",
                "title",
                "jurisdiction",
                "basis",
                "in-force",
                "zone",
                "calendar",
                "settings",
                "rules");
        if (file.word("pack").filter(name::equals).isEmpty())
            file.fault("pack", "The folder has another name than the pack in it.", "Write pack: " + name + ".");
        var title = file.text("title");
        var jurisdiction = file.text("jurisdiction");
        var basis = file.text("basis");
        var inForce = file.date("in-force");
        var zone = zone(file);
        var version = number(file, "version", 1);
        var settings = Settings.read(file, chosen);
        var own = chosen != null && chosen.has("version") ? number(chosen, "version", version) : version;
        var chapters = new Chapters(shelf, folder(), reading, settings).read(version, own);
        if (title.isEmpty() || jurisdiction.isEmpty() || basis.isEmpty() || inForce.isEmpty() || zone.isEmpty())
            return Optional.empty();
        return Optional.of(new Pack(
                name,
                own,
                title.get(),
                jurisdiction.get(),
                basis.get(),
                inForce.get(),
                zone.get(),
                reach(file),
                List.copyOf(settings.all().values()),
                rules(file),
                chapters,
                Procedures.calendar(shelf, folder() + "/calendar.yaml", reading, zone.get())));
    }

    private static Optional<ZoneId> zone(Entry file) {
        return file.word("zone").flatMap(zone -> {
            try {
                return Optional.of(ZoneId.of(zone));
            } catch (DateTimeException e) {
                file.fault("zone", "“%s” is no time zone.".formatted(zone), "Write it as Asia/Shanghai.");
                return Optional.empty();
            }
        });
    }

    private static int number(Entry file, String field, int least) {
        var number = file.content().path(field);
        if (number.isIntegralNumber() && number.asInt() >= least) return number.asInt();
        file.fault(
                field, "“%s” is no number from %d.".formatted(field, least), "Write %s: %d.".formatted(field, least));
        return least;
    }

    private static Reach reach(Entry file) {
        var calendar = file.entry("calendar");
        if (calendar.isEmpty()) return new Reach(null, null, NONE);
        var entry = calendar.get();
        entry.only("from", "to", "source");
        return new Reach(
                entry.has("from") ? entry.date("from").orElse(null) : null,
                entry.has("to") ? entry.date("to").orElse(null) : null,
                entry.text("source").orElse(NONE));
    }

    private static List<Rule> rules(Entry file) {
        var rules = new ArrayList<Rule>();
        for (var rule : file.entries("rules")) {
            rule.only("key", "text", "article", "certainty", "most", "seals");
            var key = rule.word("key");
            var text = rule.text("text");
            var article = rule.word("article");
            var certainty = Settings.certainty(rule);
            if (key.isPresent() && text.isPresent() && article.isPresent() && certainty.isPresent())
                rules.add(new Rule(
                        key.get(), text.get(), article.get(), certainty.get(), most(rule), rule.words("seals")));
        }
        return rules;
    }

    private static @Nullable Integer most(Entry rule) {
        return rule.has("most") ? (Integer) number(rule, "most", 1) : null;
    }
}
