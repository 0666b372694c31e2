package org.moothall.procedure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// `procedures/*.yaml` and `calendar.yaml`: items of the kinds `procedure` and `calendar-day`.
@Component
@Order(25)
class ProcedurePart implements CityPart {

    static final String CALENDAR_DAY = "calendar-day";
    private static final int LONGEST_HOLIDAY = 60;

    private final Procedures procedures;
    private final ProcedureStore store;
    private final Clock clock;

    ProcedurePart(Procedures procedures, ProcedureStore store, Clock clock) {
        this.procedures = procedures;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        readFiles(folder, reading);
    }

    static void readFiles(CityFolder folder, Reading reading) {
        for (var file : folder.files("procedures", ".yaml"))
            folder.mapping(file, reading)
                    .ifPresent(entry -> Procedures.read(entry)
                            .ifPresent(procedure -> entry.item(Procedures.ITEM, procedure.procedure())));
        for (var days : folder.list("calendar.yaml", reading)) days(days, reading);
    }

    /// One item a day, so that a city's difference names the days that change.
    static void days(Entry days, Reading reading) {
        days.only("from", "to", "works", "name");
        var from = days.date("from");
        var to = days.has("to") ? days.date("to") : from;
        var name = days.text("name");
        if (!days.has("works")) days.fault("“works” is missing.", "Write works: true or works: false.");
        if (from.isEmpty() || to.isEmpty() || name.isEmpty()) return;
        if (to.get().isBefore(from.get()) || to.get().isAfter(from.get().plusDays(LONGEST_HOLIDAY))) {
            days.fault(
                    "to",
                    "It ends before it begins, or lasts more than %d days.".formatted(LONGEST_HOLIDAY),
                    "Mend the dates.");
            return;
        }
        var content = JsonNodeFactory.instance.objectNode();
        content.put("works", days.flag("works", false))
                .set("name", days.content().get("name"));
        from.get()
                .datesUntil(to.get().plusDays(1))
                .forEach(day -> reading.item(CALENDAR_DAY, day.toString(), content, days.file(), days.line()));
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        var gaps = new ArrayList<Fault>();
        if (items.list(Procedures.ITEM).isEmpty())
            gaps.add(new Fault(
                    "procedures", 0, "There is no procedure.", "Write at least one, procedures/service-request.yaml."));
        if (items.list(CALENDAR_DAY).isEmpty())
            gaps.add(new Fault(
                    "calendar.yaml", 0, "No holiday is named.", "List the public holidays of this year and the next."));
        return gaps;
    }

    /// Cases keep the version they began under, so words may not change beneath a number.
    @Override
    public Optional<String> fixed(CityItem before, CityItem after) {
        if (!before.kind().equals(Procedures.ITEM)) return Optional.empty();
        var version = before.content().path("version").asInt();
        var next = after.content().path("version").asInt();
        if (next < version)
            return Optional.of(
                    "version %d is in use, published in the pages or loaded since, and this is version %d; write the words in use, which /city/procedures/%s/amend shows, into the folder, or write version: %d above newer ones"
                            .formatted(version, next, before.key(), version + 1));
        return version < next
                ? Optional.empty()
                : Optional.of(
                        "cases run under its version %d; write version: %d above the new words, or beside the pack’s settings in city.yaml"
                                .formatted(version, version + 1));
    }

    @Override
    public void loaded(CityItems items) {
        store.keep(items.list(Procedures.ITEM).stream()
                .map(item -> new ProcedureStore.Row(
                        item.key(),
                        item.content().path("version").asInt(),
                        item.content().toString(),
                        clock.instant()))
                .toList());
    }

    @Override
    public void use(CityItems items) {
        procedures.use(items);
    }
}
