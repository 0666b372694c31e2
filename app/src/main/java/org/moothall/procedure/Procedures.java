package org.moothall.procedure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.NotFound;
import org.springframework.stereotype.Service;

/// The door to the city's procedures and its calendar.
@Service
public class Procedures {

    /// The kind of a city's items that are procedures.
    public static final String ITEM = "procedure";

    private final ProcedureStore store;
    private final Map<Version, Procedure> versions = new ConcurrentHashMap<>();
    private volatile InUse inUse = new InUse(Map.of(), new WorkCalendar(ZoneOffset.UTC, Map.of()));

    Procedures(ProcedureStore store) {
        this.store = store;
    }

    /// A procedure's file; what is wrong with it is noted with its line. Empty where nothing can be made of it.
    public static Optional<Procedure> read(Entry file) {
        var sound = new ProcedureForm(file).sound();
        var name = file.word("procedure");
        if (!sound || name.isEmpty()) return Optional.empty();
        if (!file.file().endsWith("/" + name.get() + ".yaml"))
            file.fault(
                    "procedure",
                    "The file has another name than the procedure in it.",
                    "Name it procedures/%s.yaml.".formatted(name.get()));
        var procedure = Written.procedure(file.content());
        procedure.faults().forEach(flaw -> file.fault(flaw.where(), flaw.what(), flaw.mend()));
        return Optional.of(procedure);
    }

    /// A calendar's file by itself.
    public static WorkCalendar calendar(CityFolder folder, String file, Reading reading, ZoneId zone) {
        var days = new Reading();
        for (var day : folder.list(file, days)) ProcedurePart.days(day, days);
        days.faults().forEach(fault -> reading.fault(fault.file(), fault.line(), fault.what(), fault.mend()));
        return new WorkCalendar(zone, special(days.items()));
    }

    private record Version(String procedure, int version) {}

    private record InUse(Map<String, Procedure> procedures, WorkCalendar calendar) {}

    /// The version by which a case that is opened now is handled.
    public Procedure current(String procedure) {
        return find(procedure).orElseThrow(() -> new NotFound("procedure " + procedure));
    }

    public Optional<Procedure> find(String procedure) {
        return Optional.ofNullable(inUse.procedures().get(procedure));
    }

    /// Those in use, in the order of the city's files.
    public List<Procedure> all() {
        return List.copyOf(inUse.procedures().values());
    }

    /// The version under which a case began, however old.
    public Procedure require(String procedure, int version) {
        return versions.computeIfAbsent(
                new Version(procedure, version),
                key -> store.find(procedure, version)
                        .map(Written::procedure)
                        .orElseThrow(() -> new NotFound("procedure %s, version %d".formatted(procedure, version))));
    }

    public WorkCalendar calendar() {
        return inUse.calendar();
    }

    void use(CityItems items) {
        var procedures = new LinkedHashMap<String, Procedure>();
        for (var item : items.list(ITEM)) {
            var procedure = Written.procedure(item.content());
            procedures.put(procedure.procedure(), procedure);
            versions.put(new Version(procedure.procedure(), procedure.version()), procedure);
        }
        inUse = new InUse(procedures, calendar(items));
    }

    /// The calendar that a city's items make.
    public static WorkCalendar calendar(CityItems items) {
        var zone = items.list("city").stream()
                .map(city -> ZoneId.of(city.content().path("zone").asString()))
                .findFirst()
                .orElse(ZoneOffset.UTC);
        return new WorkCalendar(zone, special(items));
    }

    private static Map<LocalDate, WorkCalendar.SpecialDay> special(CityItems items) {
        var exceptions = new LinkedHashMap<LocalDate, WorkCalendar.SpecialDay>();
        for (var item : items.list(ProcedurePart.CALENDAR_DAY))
            exceptions.put(
                    LocalDate.parse(item.key()),
                    new WorkCalendar.SpecialDay(
                            item.content().path("works").asBoolean(),
                            Written.text(item.content().path("name"))));
        return exceptions;
    }
}
