package org.moothall.matters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moothall.city.Fault;
import org.moothall.matters.Router.Answer;
import org.moothall.places.Area;

/// Proves the duty list: every kind of matter in every smallest area is exactly one office's, and somebody is there.
/// What has one cause is named once, with one example and a count.
final class MatterGaps {

    private static final String FILE = "responsibilities.yaml";

    private final Router router;
    private final Map<Cause, Where> gaps = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /// What is wrong and how to mend it; `what` holds `%s` for where.
    private record Cause(String what, String mend) {}

    private static final class Where {
        private final Matter matter;
        private final Area area;
        private final Set<String> matters = new LinkedHashSet<>();
        private final Set<String> areas = new LinkedHashSet<>();
        private int pairs;

        Where(Matter matter, Area area) {
            this.matter = matter;
            this.area = area;
        }
    }

    MatterGaps(Router router) {
        this.router = router;
    }

    List<Fault> all() {
        for (var matter : router.tree().leaves()) for (var area : router.areas().leaves()) pair(matter, area);
        var faults = new ArrayList<Fault>();
        gaps.forEach((cause, where) -> faults.add(new Fault(FILE, 0, cause.what.formatted(words(where)), cause.mend)));
        if (!router.tree().leaves().isEmpty() && !router.areas().all().isEmpty())
            for (var duty : router.duties().all()) if (!used.contains(duty.item())) faults.add(unused(duty));
        return faults;
    }

    private void pair(Matter matter, Area area) {
        switch (router.answer(matter, area)) {
            case Answer.One one -> {
                used.add(one.duty().item());
                for (var helper : one.duty().with()) helper(one.duty(), helper.who(), matter, area);
            }
            case Answer.NoItem none ->
                gap(
                        "No item of the duty list covers %s.",
                        "Add an item for “%s” or a branch above it.".formatted(matter.key()), matter, area);
            case Answer.Several several -> {
                several.duties().forEach(duty -> used.add(duty.item()));
                gap(
                        "Items " + items(several.duties()) + " fit %s equally well.",
                        "Narrow one of them to a deeper matter or area, or except the area from one.",
                        matter,
                        area);
            }
            case Answer.NoOffice missing -> {
                used.add(missing.duty().item());
                gap(
                        "Item " + missing.duty().item() + " gives %s to "
                                + said(missing.duty().lead()) + ", and there is none.",
                        "Add that office to offices.yaml, or an item that names another one there.",
                        matter,
                        area);
            }
            case Answer.Nobody nobody -> {
                used.add(nobody.duty().item());
                gap(
                        "Item " + nobody.duty().item() + " gives %s to “"
                                + nobody.office().key() + "”, where nobody answers.",
                        "Give one of its caseworker or head posts in posts.yaml a holder.",
                        matter,
                        area);
            }
        }
    }

    private void helper(Duty duty, Duty.Who who, Matter matter, Area area) {
        var office = router.office(who, area);
        if (office == null)
            gap(
                    "Item " + duty.item() + " asks " + said(who) + " to help with %s, and there is none.",
                    "Add that office to offices.yaml, or name another helper.",
                    matter,
                    area);
        else if (!router.answers(office))
            gap(
                    "Item " + duty.item() + " asks “" + office.key() + "” to help with %s, where nobody answers.",
                    "Give one of its caseworker or head posts in posts.yaml a holder.",
                    matter,
                    area);
    }

    private void gap(String what, String mend, Matter matter, Area area) {
        var where = gaps.computeIfAbsent(new Cause(what, mend), cause -> new Where(matter, area));
        where.matters.add(matter.key());
        where.areas.add(area.key());
        where.pairs++;
    }

    private static String items(List<Duty> duties) {
        return String.join(" and ", duties.stream().map(Duty::item).toList());
    }

    private static String said(Duty.Who who) {
        return switch (who) {
            case Duty.Who.Named named -> "“" + named.office() + "”";
            case Duty.Who.OfSector of -> "the office for " + of.sector() + " of its " + level(of.level());
            case Duty.Who.Own own -> "the own office of its " + level(own.level());
        };
    }

    private static String level(Area.Level level) {
        return level.name().toLowerCase(java.util.Locale.ROOT);
    }

    private String words(Where where) {
        var first = "“" + where.matter.key() + "” in “" + where.area.key() + "”";
        if (where.pairs == 1) return first;
        return first
                + " (and %d more: %d kinds of matter in %d of %d areas)"
                        .formatted(
                                where.pairs - 1,
                                where.matters.size(),
                                where.areas.size(),
                                router.areas().leaves().size());
    }

    private static Fault unused(Duty duty) {
        return new Fault(
                FILE,
                0,
                "Item %s never decides: others that go deeper, or its exceptions, leave it nothing."
                        .formatted(duty.item()),
                "Take it out, or narrow the items that cover the same.");
    }
}
