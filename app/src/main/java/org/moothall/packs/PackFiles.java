package org.moothall.packs;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.deadline.TimeLimit;
import org.moothall.kernel.Text;
import org.moothall.packs.Pack.Chapter;
import org.moothall.packs.Pack.Reach;
import org.moothall.packs.Pack.Rule;
import org.moothall.procedure.Procedures;
import tools.jackson.databind.node.ObjectNode;

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
        var version = version(file, "version", 1);
        var settings = Settings.read(file, chosen);
        var own = chosen != null && chosen.has("version") ? version(chosen, "version", version) : version;
        var chapters = chapters(settings, version, own);
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

    private static int version(Entry file, String field, int least) {
        var version = file.content().path(field);
        if (version.isIntegralNumber() && version.asInt() >= least) return version.asInt();
        file.fault(field, "The version is no number from %d.".formatted(least), "Write version: %d.".formatted(least));
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
            rule.only("key", "text", "article", "certainty");
            var key = rule.word("key");
            var text = rule.text("text");
            var article = rule.word("article");
            var certainty = Settings.certainty(rule);
            if (key.isPresent() && text.isPresent() && article.isPresent() && certainty.isPresent())
                rules.add(new Rule(key.get(), text.get(), article.get(), certainty.get()));
        }
        return rules;
    }

    private List<Chapter> chapters(Settings settings, int version, int own) {
        var chapters = new ArrayList<Chapter>();
        var clocks = new HashMap<String, TimeLimit>();
        for (var file : shelf.files(folder() + "/procedures", ".yaml"))
            shelf.mapping(file, reading)
                    .flatMap(entry -> chapter(entry, settings, version, own))
                    .ifPresent(chapter -> {
                        chapter.procedure().limits().forEach(limit -> same(chapter.file(), limit, clocks));
                        chapters.add(chapter);
                    });
        if (chapters.isEmpty())
            reading.fault(folder() + "/procedures", 0, "The pack has no procedure.", "Write at least one.");
        return chapters;
    }

    private static Optional<Chapter> chapter(Entry file, Settings settings, int version, int own) {
        if (file.content().path("version").asInt() != version)
            file.fault(
                    "version",
                    "The procedure has another version than its pack.",
                    "Write version: %d; a pack is versioned as a whole.".formatted(version));
        file.entry("limits")
                .ifPresent(limits ->
                        limits.fields().forEach(key -> limits.entry(key).ifPresent(limit -> figure(limit))));
        var filled = (ObjectNode) settings.filled(
                file.content(),
                word -> file.fault(
                        "The pack has no setting “%s”.".formatted(word), "Add it to pack.yaml, or write the figure."));
        filled.put("version", own);
        var ends = settings.all().get(Settings.ENDS);
        if (ends != null)
            filled.path("limits").forEach(limit -> {
                if (limit instanceof ObjectNode one && !one.has("ends")) one.put("ends", ends.value());
            });
        var entry = file.with(filled);
        return Procedures.read(entry).map(procedure -> new Chapter(procedure, entry));
    }

    /// Every figure of a pack names its source, and a setting is nothing that the law says.
    private static void figure(Entry limit) {
        if (!limit.has("article")) limit.fault("“article” is missing.", "Name where the figure stands.");
        if (!limit.has("certainty")) limit.fault("“certainty” is missing.", "Write H, M or L.");
        if (Settings.named(limit.content().path("within"))
                && limit.content().path("kind").asString("").equals("law"))
            limit.fault("kind", "A setting is presented as law.", "Write kind: promise.");
    }

    private static void same(Entry file, TimeLimit limit, Map<String, TimeLimit> clocks) {
        var other = clocks.putIfAbsent(limit.key(), limit);
        if (other == null || alike(limit, other)) return;
        file.fault(
                "limits/" + limit.key(),
                "Another procedure of the pack has a clock of this key that counts otherwise.",
                "Make them the same, or give one another key.");
    }

    private static boolean alike(TimeLimit one, TimeLimit other) {
        return one.within().equals(other.within())
                && one.kind() == other.kind()
                && one.ends() == other.ends()
                && one.pauses().equals(other.pauses())
                && java.util.Objects.equals(one.source(), other.source())
                && java.util.Objects.equals(one.extension(), other.extension());
    }
}
