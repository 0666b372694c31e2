package org.moothall.timekeeper;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Ground;
import org.moothall.directory.Office;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.procedure.Passing.Reach;
import org.moothall.procedure.Procedure.Turn;
import org.moothall.procedure.Timetable;

/// Whom an overdue case reaches: only who may see it, and only an office in which somebody holds such a post; else the
/// next one up.
///
/// @param sees    whether an officer may see the case
/// @param decider key of the office whose turn it is where the centre owes
record Ladder(Offices offices, String centre, String decider, String lead, Predicate<Officer> sees) {

    private static final List<Role> HEAD = List.of(Role.HEAD);
    private static final List<Role> WATCH = List.of(Role.SUPERVISOR, Role.HEAD, Role.TRIAGE);

    static Ladder of(CaseFile file, Ground ground) {
        var decider = ground.contest().decider().orElse(ground.centre());
        return new Ladder(
                ground.offices(),
                ground.centre(),
                decider,
                file.lead(),
                officer -> file.may(officer, Right.SEE, ground));
    }

    Optional<Officer> reached(Reach reach, Timetable.Run run) {
        var from = run.owes() == Turn.CENTRE ? decider : lead;
        return switch (reach) {
            case HEAD ->
                first(Stream.concat(Stream.of(from), offices.above(from).stream()), HEAD)
                        .or(this::watching);
            case ABOVE -> first(offices.above(from).stream(), HEAD).or(this::watching);
            case CENTRE -> watching();
        };
    }

    private Optional<Officer> watching() {
        return first(Stream.concat(offices.ofKind(Office.Kind.SUPERVISION), Stream.of(centre)), WATCH);
    }

    private Optional<Officer> first(Stream<String> among, List<Role> roles) {
        return among.flatMap(office -> roles.stream().flatMap(role -> holders(office, role)))
                .filter(sees)
                .findFirst();
    }

    private Stream<Officer> holders(String office, Role role) {
        return offices.holders(office, role)
                .flatMap(person -> offices.officer(person).stream())
                .filter(officer -> officer.office().key().equals(office));
    }
}
