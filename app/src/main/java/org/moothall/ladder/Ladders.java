package org.moothall.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.deadline.WorkCalendar;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.springframework.stereotype.Service;

/// The door to the city's ladders: which one something goes up, and who stands on its steps now.
@Service
public class Ladders {

    private static final String DRILL = "drill";

    private final LadderPart part;
    private final Directory directory;
    private final City city;
    private final OnDuty duties;
    private final NearDesks desks;

    Ladders(LadderPart part, Directory directory, City city, OnDuty duties, NearDesks desks) {
        this.part = part;
        this.directory = directory;
        this.city = city;
        this.duties = duties;
        this.desks = desks;
    }

    /// As the city wrote them.
    public List<Ladder> all() {
        return part.ladders();
    }

    /// @param use what goes up, or `Ladder.from`
    public Ladder of(String use) {
        var parts = use.split(":");
        return parts.length == 3 ? written(parts[0]).from(parts[1], Integer.parseInt(parts[2])) : written(use);
    }

    /// As an alarm of an office goes up it.
    public Ladder of(String use, String office) {
        return at(of(use), office);
    }

    /// With the duty desks of that office and above it in place of `own` and `above`.
    public Ladder at(Ladder ladder, String office) {
        return ladder.at(written -> desks.find(written, office, directory.offices()));
    }

    private Ladder written(String use) {
        return part.ladders().stream()
                .filter(ladder -> ladder.uses().contains(use) || tested(ladder).equals(use))
                .findFirst()
                .orElseGet(() -> Ladder.usual(use));
    }

    /// Those up which a test goes at this moment: not those that do not ring then.
    public List<Ladder> tested(Instant at, WorkCalendar calendar) {
        var drill = part.drill();
        if (drill.isEmpty()) return List.of();
        var all = part.ladders().isEmpty() ? List.of(Ladder.usual(DRILL)) : part.ladders();
        return all.stream()
                .filter(ladder ->
                        drill.get().tests(ladder) && ladder.open(at, calendar).equals(at))
                .toList();
    }

    /// What a test goes up by: the ladder for tests by that name, each other by its own.
    public static String tested(Ladder ladder) {
        return ladder.uses().contains(DRILL) ? DRILL : DRILL + ":" + ladder.key();
    }

    /// As the city wrote it; else the office that owns what no rule can send.
    public LastResort last() {
        return part.last()
                .orElseGet(() -> new LastResort(
                        city.settings().triage(), city.settings().email(), null, null, LastResort.USUAL_MINUTES));
    }

    public Optional<LastResort.Drill> drill() {
        return part.drill();
    }

    /// Whom a step rings; nobody where its post is empty, or all in it are kept away.
    ///
    /// @param office the alarm's own
    /// @param may    who may learn of it
    public List<Officer> people(Ladder.Step step, String office, Predicate<Officer> may, Instant at) {
        if (step.duty() != null) return officers(onDuty(step.duty(), step.who(), at), may);
        if (step.office() == null || step.role() == null) return List.of();
        return reachable(step.office(), office)
                .map(one -> at(one, step, may))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<String> reachable(String written, String own) {
        return switch (written) {
            case StepForm.OWN -> Stream.of(own);
            case StepForm.ABOVE -> directory.offices().above(own).stream();
            default -> Stream.of(written);
        };
    }

    private List<String> onDuty(String post, Ladder.@Nullable Who who, Instant at) {
        return who == Ladder.Who.NEXT ? duties.next(post, at) : duties.now(post, at);
    }

    private List<Officer> at(String office, Ladder.Step step, Predicate<Officer> may) {
        var role = java.util.Objects.requireNonNull(step.role());
        var holders = directory.offices().holders(office, role).distinct().toList();
        return officers(step.of(holders), may);
    }

    /// Everybody of the last resort who may learn of it; of the nearest office above where nobody of it may, or nobody
    /// is in it.
    public List<Officer> lastPeople(Predicate<Officer> may) {
        var offices = directory.offices();
        var last = last().office();
        return Stream.concat(Stream.of(last), offices.above(last).stream())
                .map(office -> officers(offices.holders(office), may))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Officer> officers(List<String> people, Predicate<Officer> may) {
        return people.stream()
                .flatMap(person -> directory.officer(person).stream())
                .filter(may)
                .toList();
    }
}
