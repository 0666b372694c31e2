package org.moothall.offices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moothall.matters.Matter;
import org.moothall.matters.MatterTree;
import org.moothall.matters.Matters;
import org.moothall.places.Area;
import org.moothall.places.Areas;

/// What each office looks after: every kind of matter at every place is asked of the duty list, as a report would, so
/// that no page says anything else than what happens.
final class Charges {

    private final MatterTree tree;
    private final Areas areas;
    private final Map<String, Map<Matter, Set<String>>> byOffice = new HashMap<>(); // leaf areas, office by office

    Charges(Matters matters, Areas areas) {
        this.tree = matters.tree();
        this.areas = areas;
        for (var matter : tree.leaves())
            for (var area : areas.leaves())
                byOffice.computeIfAbsent(matters.lead(matter, area), office -> new LinkedHashMap<>())
                        .computeIfAbsent(matter, one -> new LinkedHashSet<>())
                        .add(area.key());
    }

    /// Whether this was asked of the city that is in use.
    boolean of(MatterTree now, Areas ground) {
        return tree == now && areas == ground;
    }

    /// One kind of matter, and the fewest areas that make up where.
    record Charge(Matter matter, List<Area> where) {}

    Set<Matter> matters(String office) {
        return byOffice.getOrDefault(office, Map.of()).keySet();
    }

    /// By branch of the matter tree, in the city's order.
    Map<Matter, List<Charge>> of(String office) {
        var charges = new LinkedHashMap<Matter, List<Charge>>();
        byOffice.getOrDefault(office, Map.of())
                .forEach((matter, where) -> charges.computeIfAbsent(
                                tree.require(matter.path().getFirst()), branch -> new ArrayList<>())
                        .add(new Charge(matter, cover(areas.root(), where))));
        return charges;
    }

    /// Whether an office leads anything within an area.
    boolean anything(String office, Area within) {
        return byOffice.getOrDefault(office, Map.of()).values().stream()
                .flatMap(Set::stream)
                .anyMatch(key -> areas.require(key).path().contains(within.key()));
    }

    private List<Area> cover(Area area, Set<String> where) {
        var children = areas.children(area.key());
        if (children.isEmpty()) return where.contains(area.key()) ? List.of(area) : List.of();
        var parts = new ArrayList<Area>();
        for (var child : children) parts.addAll(cover(child, where));
        return parts.equals(children) ? List.of(area) : parts;
    }
}
