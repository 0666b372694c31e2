package org.moothall.whose;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Role;
import org.moothall.fairness.Part;
import org.moothall.fairness.Recusal;

/// Who decides the objection that waits: an office, and its people who may.
public record Bench(Rung rung, String office, List<String> people) {

    /// Empty while nothing waits. Who is kept away from the case decides nothing; where that leaves nobody of the
    /// office, whoever stands in for the centre decides.
    ///
    /// @param conference key of the office that calls the joint conference and writes down what it decides
    public static Optional<Bench> of(Dispute dispute, Recusal recusal, String conference) {
        return dispute.pending().map(pending -> {
            var office = switch (pending.rung()) {
                case FORWARDER -> known(recusal, pending.forwarder());
                case SUPERIOR -> superior(recusal.offices(), recusal.centre(), pending.parties());
                case CONFERENCE -> known(recusal, conference);
            };
            return of(pending.rung(), office, dispute.decidedBelow(pending.rung()), recusal);
        });
    }

    public boolean has(Officer officer) {
        return people.contains(officer.person());
    }

    private static Bench of(Rung rung, String office, List<String> decidedBelow, Recusal recusal) {
        var people = people(rung, office, decidedBelow, recusal);
        if (!people.isEmpty()) return new Bench(rung, office, people);
        var instead = recusal.sorter().orElse(recusal.centre());
        return new Bench(rung, instead, free(recusal, all(recusal, instead)).toList());
    }

    private static List<String> people(Rung rung, String office, List<String> decidedBelow, Recusal recusal) {
        var all = free(recusal, all(recusal, office)).toList();
        if (rung != Rung.SUPERIOR)
            return rung == Rung.FORWARDER && office.equals(recusal.centre())
                    ? free(recusal, recusal.offices().holders(office, Role.TRIAGE))
                            .toList()
                    : all;
        Predicate<String> fresh = person -> !decidedBelow.contains(person);
        var heads = free(recusal, recusal.offices().holders(office, Role.HEAD)).toList();
        return Stream.of(
                        heads.stream().filter(fresh).toList(),
                        all.stream().filter(fresh).toList(),
                        all)
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<String> all(Recusal recusal, String office) {
        var roles = office.equals(recusal.centre())
                ? Stream.of(Role.HEAD, Role.TRIAGE)
                : Stream.of(Role.HEAD, Role.CASEWORKER, Role.SUPERVISOR);
        return roles.flatMap(role -> recusal.offices().holders(office, role)).distinct();
    }

    private static Stream<String> free(Recusal recusal, Stream<String> people) {
        return people.filter(person -> recusal.person(person, Part.SHARE).isEmpty());
    }

    private static String known(Recusal recusal, String office) {
        return recusal.offices().find(office).isPresent() ? office : recusal.centre();
    }

    /// The nearest office that all parties answer to. Two of them make a dispute; with one alone, and where they
    /// meet no sooner than at the centre, it is the centre.
    static String superior(Offices offices, String centre, List<String> parties) {
        if (parties.size() < 2) return centre;
        var city = offices.above(centre);
        return offices.above(parties.getFirst()).stream()
                .takeWhile(office -> !office.equals(centre) && !city.contains(office))
                .filter(office ->
                        parties.stream().allMatch(party -> offices.above(party).contains(office)))
                .findFirst()
                .orElse(centre);
    }
}
