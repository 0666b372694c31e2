package org.moothall.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.directory.Offices;
import org.moothall.kernel.Text;
import org.moothall.places.Area;
import org.moothall.places.Areas;

/// One city's duty list at work: says whose a matter at a place is, and why. Immutable, no input or output.
final class Router {

    private static final int OTHERS_SHOWN = 4;
    private static final int KEPT = 8_192;

    private final MatterTree tree;
    private final DutyList duties;
    private final Offices offices;
    private final Areas areas;
    private final String triage;
    private final Map<Place, Office> bySector = new HashMap<>();
    private final Map<Place, Office> own = new HashMap<>();
    private final Set<String> filled = new HashSet<>();
    private final Map<Pair, Routing> kept = new ConcurrentHashMap<>();

    /// An office's place in the city: what it looks after (a sector, or a kind of office) and where.
    private record Place(Object what, String area) {}

    private record Pair(String matter, String area) {}

    Router(MatterTree tree, List<Duty> duties, Offices offices, Areas areas, String triage) {
        this.tree = tree;
        this.duties =
                new DutyList(duties, areas.all().isEmpty() ? "" : areas.root().key());
        this.offices = offices;
        this.areas = areas;
        this.triage = triage;
        for (var office : offices.all()) {
            if (office.sector() != null) bySector.putIfAbsent(new Place(office.sector(), office.area()), office);
            own.putIfAbsent(new Place(office.kind(), office.area()), office);
            if (offices.answerable(office.key()).isPresent()) filled.add(office.key());
        }
    }

    MatterTree tree() {
        return tree;
    }

    DutyList duties() {
        return duties;
    }

    Areas areas() {
        return areas;
    }

    Offices offices() {
        return offices;
    }

    String triage() {
        return triage;
    }

    /// What the duty list says, before anybody puts it in words.
    sealed interface Answer {

        record One(Duty duty, Office office) implements Answer {}

        /// No item fits.
        record NoItem() implements Answer {}

        /// Items that fit equally well.
        record Several(List<Duty> duties) implements Answer {}

        /// The item names an office that this place does not have.
        record NoOffice(Duty duty) implements Answer {}

        /// The office is there, but nobody who could answer.
        record Nobody(Duty duty, Office office) implements Answer {}
    }

    Answer answer(Matter matter, Area area) {
        return answer(duties.fits(matter, area), area);
    }

    String lead(Matter matter, Area area) {
        return answer(matter, area) instanceof Answer.One one ? one.office().key() : triage;
    }

    private Answer answer(List<DutyList.Fit> fits, Area area) {
        for (var fit : fits) {
            if (fit.duties().size() > 1) return new Answer.Several(fit.duties());
            if (fit.duties().size() == 1) return answer(fit.duties().getFirst(), area);
        }
        return new Answer.NoItem();
    }

    private Answer answer(Duty duty, Area area) {
        var office = office(duty.lead(), area);
        if (office == null) return new Answer.NoOffice(duty);
        return filled.contains(office.key()) ? new Answer.One(duty, office) : new Answer.Nobody(duty, office);
    }

    /// The office that an item's words mean at a place; null where there is none.
    @Nullable
    Office office(Duty.Who who, Area area) {
        return switch (who) {
            case Duty.Who.Named named -> offices.find(named.office()).orElse(null);
            case Duty.Who.OfSector of -> at(bySector, of.sector(), of.level(), area);
            case Duty.Who.Own level ->
                Duty.ownKind(level.level())
                        .map(kind -> at(own, kind, level.level(), area))
                        .orElse(null);
        };
    }

    boolean answers(Office office) {
        return filled.contains(office.key());
    }

    private @Nullable Office at(Map<Place, Office> places, Object what, Area.Level level, Area area) {
        return areas.above(area, level)
                .map(above -> places.get(new Place(what, above.key())))
                .orElse(null);
    }

    /// Answers that were given are kept, up to a number: writing the sentences is most of the work.
    Routing route(Matter matter, Area area) {
        var pair = new Pair(matter.key(), area.key());
        var before = kept.get(pair);
        if (before != null) return before;
        var routing = routing(matter, area);
        if (kept.size() < KEPT) kept.put(pair, routing);
        return routing;
    }

    private Routing routing(Matter matter, Area area) {
        var fits = duties.fits(matter, area);
        var answer = answer(fits, area);
        var reasons = new Reasons(tree, areas, matter, area);
        var lead = answer instanceof Answer.One one ? one.office().key() : triage;
        return new Routing(
                lead,
                answer instanceof Answer.One one ? one.duty().item() : null,
                reasons.why(answer, offices.find(triage)),
                answer instanceof Answer.One one ? one.duty().basis() : null,
                answer instanceof Answer.One one ? with(one, area) : List.of(),
                others(looked(fits, answer, area, reasons), lead));
    }

    private List<Routing.With> with(Answer.One one, Area area) {
        var with = new ArrayList<Routing.With>(one.duty().with().size());
        for (var helper : one.duty().with()) {
            var office = office(helper.who(), area);
            if (office != null && !office.key().equals(one.office().key()))
                with.add(new Routing.With(office.key(), helper.why()));
        }
        return List.copyOf(with);
    }

    /// Every item that was looked at for a matter at a place and does not decide, nearest first, and why not.
    List<Routing.Other> looked(Matter matter, Area area) {
        var fits = duties.fits(matter, area);
        return looked(fits, answer(fits, area), area, new Reasons(tree, areas, matter, area));
    }

    /// The first few other offices, each once.
    private static List<Routing.Other> others(List<Routing.Other> looked, String lead) {
        var seen = new HashSet<>(Set.of(lead));
        return looked.stream()
                .filter(other -> other.office() != null && seen.add(other.office()))
                .limit(OTHERS_SHOWN)
                .toList();
    }

    private List<Routing.Other> looked(List<DutyList.Fit> fits, Answer answer, Area area, Reasons reasons) {
        var looked = new ArrayList<Routing.Other>();
        var deciding = deciding(fits);
        for (var fit : fits) {
            for (var duty : fit.excepted()) looked.add(other(duty, area, reasons.excepted(duty)));
            for (var duty : fit.duties()) {
                if (answer instanceof Answer.One one && one.duty().equals(duty)) continue;
                var why = fit.equals(deciding) ? reasons.undecided(duty, answer) : reasons.broader(duty, fit, deciding);
                looked.add(other(duty, area, why));
            }
        }
        return looked;
    }

    private Routing.Other other(Duty duty, Area area, Text why) {
        var office = office(duty.lead(), area);
        return new Routing.Other(duty.item(), office == null ? null : office.key(), why);
    }

    private static DutyList.@Nullable Fit deciding(List<DutyList.Fit> fits) {
        for (var fit : fits) if (!fit.duties().isEmpty()) return fit;
        return null;
    }
}
