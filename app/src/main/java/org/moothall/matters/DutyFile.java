package org.moothall.matters;

import java.util.List;
import java.util.Objects;
import org.moothall.city.CityItem;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.places.Area;

/// Reads the duty list.
final class DutyFile {

    private final Reading reading;

    DutyFile(Reading reading) {
        this.reading = reading;
    }

    void read(List<Entry> duties) {
        for (var duty : duties) duty(duty);
    }

    private void duty(Entry duty) {
        duty.only("item", "matters", "areas", "except", "lead", "with", "basis", "because");
        if (duty.words("matters").isEmpty())
            duty.fault(
                    "matters", "The item says no matters.", "Name branches or leaves of matters.yaml: matters: [ … ].");
        duty.refers("matters", "matter");
        duty.refers("areas", "area");
        duty.refers("except", "area");
        duty.text("because");
        duty.maybeText("basis");
        if (!duty.has("lead"))
            duty.fault(
                    "lead",
                    "The item says nobody who leads.",
                    "Write lead: {office: …}, or {sector: …, level: …}, or {level: …}.");
        duty.entry("lead").ifPresent(lead -> {
            lead.only("office", "sector", "level");
            who(lead);
        });
        for (var with : duty.entries("with")) {
            with.only("office", "sector", "level", "why");
            with.text("why");
            who(with);
        }
        duty.word("item").ifPresent(item -> duty.item("duty", item));
    }

    private void who(Entry who) {
        if (who.has("office")) {
            who.refers("office", "office");
            if (who.has("sector") || who.has("level"))
                who.fault(
                        "office",
                        "An office by its key needs no sector and no level.",
                        "Keep only office:, or take it away.");
            return;
        }
        who.one(Area.Level.class, "level").ifPresent(level -> {
            if (!who.has("sector") && Duty.ownKind(level).isEmpty())
                who.fault(
                        "level",
                        "An area of this level has no office of its own.",
                        "Name a sector with it, or the level county or township, or an office.");
        });
        who.maybeWord("sector").ifPresent(sector -> reading.afterwards(() -> sector(who, sector)));
    }

    private void sector(Entry who, String sector) {
        var sectors = reading.list("office").stream()
                .map(DutyFile::sector)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (!sectors.isEmpty() && !sectors.contains(sector))
            who.fault(
                    "sector",
                    "No office looks after the sector “%s”.".formatted(sector),
                    "Choose one of %s, or give an office this sector.".formatted(String.join(", ", sectors)));
    }

    private static @org.jspecify.annotations.Nullable String sector(CityItem office) {
        var sector = office.content().path("sector");
        return sector.isString() ? sector.asString() : null;
    }
}
