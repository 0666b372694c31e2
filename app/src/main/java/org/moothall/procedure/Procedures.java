package org.moothall.procedure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.moothall.city.CityItems;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.NotFound;
import org.springframework.stereotype.Service;

/// The door to the city's procedures and its calendar.
@Service
public class Procedures {

    private final ProcedureStore store;
    private final Map<Version, Procedure> versions = new ConcurrentHashMap<>();
    private volatile InUse inUse = new InUse(Map.of(), new WorkCalendar(ZoneOffset.UTC, Map.of()));

    Procedures(ProcedureStore store) {
        this.store = store;
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
        for (var item : items.list(ProcedurePart.PROCEDURE)) {
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
        var exceptions = new LinkedHashMap<LocalDate, WorkCalendar.SpecialDay>();
        for (var item : items.list(ProcedurePart.CALENDAR_DAY))
            exceptions.put(
                    LocalDate.parse(item.key()),
                    new WorkCalendar.SpecialDay(
                            item.content().path("works").asBoolean(),
                            Written.text(item.content().path("name"))));
        return new WorkCalendar(zone, exceptions);
    }
}
