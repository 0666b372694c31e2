package org.moothall.succession;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.city.Fault;
import org.moothall.directory.Office;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.kernel.Text;

/// All that somebody leaves, and who has it then: counted by who had it and who will, never a list of cases.
///
/// @param referred disputes that another office decides
/// @param duties what there is besides cases, a sentence each
record Estate(Leaving leaving, List<Going> all, List<Going> referred, List<Text> duties) {

    private static final int MOST_NAMED = 5;

    long cases() {
        return going().count();
    }

    /// A sentence for each way that cases go, then what there is besides.
    List<Text> lines() {
        var ways = going().collect(Collectors.groupingBy(
                going -> Way.of(Objects.requireNonNull(going.taken()), going),
                LinkedHashMap::new,
                Collectors.counting()));
        return Stream.of(
                        ways.entrySet().stream().map(way -> way.getKey().line(this, way.getValue())),
                        disputes(),
                        duties.stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<Going> going() {
        return all.stream().filter(going -> going.taken() != null);
    }

    /// A sentence for each office that decides other offices' disputes from then on.
    private Stream<Text> disputes() {
        return referred.stream()
                .flatMap(going -> Stream.ofNullable(going.taken()))
                .collect(Collectors.groupingBy(
                        taken -> Objects.requireNonNull(taken.entry().office()),
                        LinkedHashMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(to -> {
                    var office = office(to.getKey());
                    return new Text(
                            "To be decided by %s: the dispute of offices about %s."
                                    .formatted(office.en(), cases(to.getValue())),
                            "%d 件在办事项的归属争议改由%s裁定。".formatted(to.getValue(), office.zh()));
                });
    }

    static String cases(long many) {
        return many == 1 ? "1 open case" : "%d open cases".formatted(many);
    }

    /// Cases that are with nobody in a post, or not with whom they should be.
    List<Fault> faults() {
        return all.stream()
                .filter(going -> going.taken() != null || nowhere(going))
                .collect(Collectors.groupingBy(
                        going -> going.before().handler() + " " + going.before().lead() + " " + nowhere(going),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(this::fault)
                .toList();
    }

    /// Whoever has it holds no post, and nobody else may have it.
    private boolean nowhere(Going going) {
        return going.taken() == null
                && leaving.after().officer(going.before().handler()).isEmpty();
    }

    private Fault fault(List<Going> some) {
        var first = some.getFirst().before();
        var numbers = some.stream()
                .limit(MOST_NAMED)
                .map(going -> going.before().number())
                .collect(Collectors.joining(", "));
        var more = some.size() > MOST_NAMED ? " and %d more".formatted(some.size() - MOST_NAMED) : "";
        return new Fault(
                "cases",
                0,
                "%s%s: open, and with “%s”, who holds no post at “%s” that could have it."
                        .formatted(numbers, more, first.handler(), first.lead()),
                nowhere(some.getFirst())
                        ? "Nobody else in the city may have it: fill a caseworker or head post that is not kept away from it."
                        : "A running platform hands it over within a minute; or load the city's folder again.");
    }

    Text person(String key) {
        return Stream.of(leaving.before(), leaving.after())
                .flatMap((Offices offices) -> offices.person(key).stream())
                .findFirst()
                .map(Person::name)
                .orElse(new Text(key, key));
    }

    Text office(String key) {
        return leaving.after().find(key).map(Office::name).orElse(new Text(key, key));
    }
}
