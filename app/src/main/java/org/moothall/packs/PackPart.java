package org.moothall.packs;

import java.util.List;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.procedure.Procedures;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// `packs` in `city.yaml`: the procedures of the packs that a city takes become its own, with its settings. A
/// procedure of the same name in the city's own folder wins, where its version is higher.
@Component
@Order(26) // after the city's own procedures
class PackPart implements CityPart {

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has("city.yaml")) return; // has been named already
        var packs = folder.mapping("city.yaml", reading).flatMap(city -> city.entry("packs"));
        packs.ifPresent(chosen -> chosen.fields()
                .forEach(name ->
                        chosen.entry(name).ifPresent(settings -> take(name, chosen, settings, folder, reading))));
    }

    private static void take(String name, Entry packs, Entry settings, CityFolder folder, Reading reading) {
        var shelf = Shelf.of(folder.path());
        var found = shelf.find(name);
        if (found.isEmpty()) {
            packs.fault(name, "There is no pack “%s”.".formatted(name), shelf.those());
            return;
        }
        new PackFiles(found.get(), name, reading).read(settings).ifPresent(pack -> {
            pack.chapters().forEach(chapter -> take(chapter, reading));
            Pack.Most.of(pack).forEach(most -> most.item(packs, reading));
            pack.rules().forEach(rule -> seals(rule, name, packs, reading));
        });
    }

    /// The procedures whose matters the rule wants sealed, for who reads the kinds of matter.
    private static void seals(Pack.Rule rule, String pack, Entry packs, Reading reading) {
        for (var procedure : rule.seals()) {
            var content =
                    JsonNodeFactory.instance.objectNode().put("pack", pack).put("article", rule.article());
            reading.item("law-seals", procedure, content, packs.file(), packs.line(pack));
        }
    }

    private static void take(Pack.Chapter chapter, Reading reading) {
        var procedure = chapter.procedure();
        var own = reading.find(Procedures.ITEM, procedure.procedure());
        if (own.isEmpty()) chapter.file().item(Procedures.ITEM, procedure.procedure());
        else if (own.get().content().path("version").asInt() <= procedure.version())
            reading.fault(
                    "procedures/%s.yaml".formatted(procedure.procedure()),
                    0,
                    "A pack has a procedure of this name, of version %d.".formatted(procedure.version()),
                    "Write a higher version to use the city's own, or take the file away.");
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return List.of();
    }

    @Override
    public void use(CityItems items) {
        // the procedures use what was read
    }
}
