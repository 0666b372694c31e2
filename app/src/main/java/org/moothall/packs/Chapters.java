package org.moothall.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.moothall.city.CityFolder;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.deadline.TimeLimit;
import org.moothall.packs.Pack.Chapter;
import org.moothall.procedure.Procedures;
import tools.jackson.databind.node.ObjectNode;

/// Reads the procedures of one pack, with its settings filled in.
///
/// @param shelf the folder in which the pack's folder stands
record Chapters(CityFolder shelf, String folder, Reading reading, Settings settings) {

    /// @param version the pack's; every procedure has the same
    /// @param own     the version under which a city takes them
    List<Chapter> read(int version, int own) {
        var chapters = new ArrayList<Chapter>();
        var clocks = new HashMap<String, TimeLimit>();
        for (var file : shelf.files(folder + "/procedures", ".yaml"))
            shelf.mapping(file, reading)
                    .flatMap(entry -> chapter(entry, version, own))
                    .ifPresent(chapter -> {
                        chapter.procedure().limits().forEach(limit -> same(chapter.file(), limit, clocks));
                        chapters.add(chapter);
                    });
        if (chapters.isEmpty())
            reading.fault(folder + "/procedures", 0, "The pack has no procedure.", "Write at least one.");
        return chapters;
    }

    private Optional<Chapter> chapter(Entry file, int version, int own) {
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
                && Objects.equals(one.source(), other.source())
                && Objects.equals(one.extension(), other.extension());
    }
}
