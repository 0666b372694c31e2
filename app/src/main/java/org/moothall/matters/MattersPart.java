package org.moothall.matters;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.directory.Directory;
import org.moothall.directory.Offices;
import org.moothall.places.Areas;
import org.moothall.places.Places;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `matters.yaml` and `responsibilities.yaml`.
@Component
@Order(40)
class MattersPart implements CityPart {

    private final Matters matters;
    private final Directory directory;
    private final Places places;

    MattersPart(Matters matters, Directory directory, Places places) {
        this.matters = matters;
        this.directory = directory;
        this.places = places;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        new MatterFile(reading).read(folder.list("matters.yaml", reading));
        new DutyFile(reading).read(folder.list("responsibilities.yaml", reading));
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return Stream.concat(
                        new MatterGaps(Matters.router(items, Offices.of(items), Areas.of(items))).all().stream(),
                        items.list("law-seals").stream().flatMap(law -> unsealed(law, MatterTree.of(items))))
                .toList();
    }

    /// Kinds whose procedure a law keeps from whoever is accused, and that the city does not seal.
    static Stream<Fault> unsealed(CityItem law, MatterTree tree) {
        return tree.leaves().stream()
                .filter(matter -> matter.procedure().equals(law.key()) && !matter.sealed())
                .map(matter -> new Fault(
                        "matters.yaml",
                        0,
                        "“%s” is under “%s”, and the pack “%s” (article %s) keeps what is said of it from whoever is accused."
                                .formatted(
                                        matter.key(),
                                        law.key(),
                                        law.content().path("pack").asString(),
                                        law.content().path("article").asString()),
                        "Write sealed: true there, or at a branch above it."));
    }

    @Override
    public void use(CityItems items) {
        matters.use(Matters.router(items, directory.offices(), places.areas()));
    }
}
