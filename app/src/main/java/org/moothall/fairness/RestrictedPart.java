package org.moothall.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.directory.Offices;
import org.moothall.directory.Restricted;
import org.moothall.directory.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `restricted.yaml`, and proves that each restricted kind still has somebody for all that a case needs.
@Component
@Order(45)
class RestrictedPart implements CityPart {

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has(Restricted.FILE)) return;
        for (var rule : folder.list(Restricted.FILE, reading)) rule(rule);
    }

    private static void rule(Entry rule) {
        rule.only("key", "matters", "seen-by", "because");
        if (rule.words("matters").isEmpty())
            rule.fault(
                    "matters", "The rule says no matters.", "Name kinds or branches of matters.yaml: matters: [ … ].");
        rule.refers("matters", "matter");
        rule.text("because");
        if (rule.entries("seen-by").isEmpty())
            rule.fault("seen-by", "The rule lets nobody see them.", "Write seen-by: [{office: …, role: …}, …].");
        for (var seat : rule.entries("seen-by")) seat(seat);
        rule.item(Restricted.ITEM);
    }

    private static void seat(Entry seat) {
        seat.only("office", "role");
        seat.refers("office", "office");
        if (seat.has("role")) seat.one(Role.class, "role");
        if (!seat.has("office") && !seat.has("role"))
            seat.fault("This names neither an office nor a role.", "Write {office: …}, {role: …}, or both.");
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        var offices = Offices.of(items);
        var centre = items.find("city", "city")
                .map(city -> city.content().path("triage").asString(""))
                .orElse("");
        var faults = new ArrayList<Fault>();
        for (var kind : new TreeSet<>(offices.restricted().kinds().keySet())) {
            if (offices.find(centre).isPresent()) alone(kind, offices, centre, faults);
            if (items.find("matter", kind)
                    .orElseThrow()
                    .content()
                    .path("public")
                    .asBoolean(false))
                faults.add(
                        fault("“%s” is public.".formatted(kind), "Write public: false at the kind in matters.yaml."));
        }
        return faults;
    }

    /// What nobody would be left to do.
    private static void alone(String kind, Offices offices, String centre, List<Fault> faults) {
        var recusal = Recusal.marked(offices, centre, List.of(), kind);
        var owner = recusal.owner(centre, Part.DECIDE).orElse(null);
        if (owner == null) {
            faults.add(nobody(kind, "own it", "a caseworker or head who holds a post"));
            return;
        }
        if (recusal.sorter().isEmpty()) faults.add(nobody(kind, "sort it", "triage of the coordination centre"));
        var decided = new Recusal(
                offices, centre, List.of(new Stake.OfKind(kind), new Stake.Decided(owner.office(), owner.person())));
        if (decided.owner(owner.office(), Part.DECIDE).isEmpty())
            faults.add(
                    nobody(kind, "review what %s decided".formatted(owner.person()), "another office, or more people"));
        if (!supervised(kind, offices, owner.office()))
            faults.add(nobody(kind, "supervise it", "a supervisor, or the head of an office above"));
    }

    private static boolean supervised(String kind, Offices offices, String lead) {
        var above = offices.above(lead);
        return offices.people().stream()
                .flatMap(person -> offices.officer(person.key()).stream())
                .filter(officer -> officer.is(Role.SUPERVISOR)
                        || officer.is(Role.HEAD)
                                && above.contains(officer.office().key()))
                .anyMatch(officer -> offices.restricted().bars(officer, kind).isEmpty());
    }

    private static Fault nobody(String kind, String what, String whom) {
        return fault(
                "“%s” is restricted to people of whom nobody may %s.".formatted(kind, what),
                "Name under seen-by: %s.".formatted(whom));
    }

    private static Fault fault(String what, String mend) {
        return new Fault(Restricted.FILE, 0, what, mend);
    }

    /// `Offices` reads them along with the posts.
    @Override
    public void use(CityItems items) {}
}
