package org.moothall.notice;

import java.util.List;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.shift.Handover;
import org.moothall.shift.Handovers;
import org.moothall.shift.Signing;

/// People who hand a post over, accept it and sign as leader, or forget it until somebody reminds them.
final class Shifts {

    private static final String OFFICER = "officer";
    private static final List<Signing.Draft> OPEN =
            List.of(new Signing.Draft(Handover.Kind.OPEN, "Pump 3 runs by hand.", null));

    private final Agenda agenda;
    private final Duties duties;
    private final Staff staff;
    private final Handovers handovers;
    private final Signing signing;
    private final Rosters rosters;
    private final Desk desk;

    int signed;

    Shifts(
            Agenda agenda,
            Duties duties,
            Staff staff,
            Handovers handovers,
            Signing signing,
            Rosters rosters,
            Desk desk) {
        this.agenda = agenda;
        this.duties = duties;
        this.staff = staff;
        this.handovers = handovers;
        this.signing = signing;
        this.rosters = rosters;
        this.desk = desk;
    }

    /// The next signature, and then the one after it.
    void goOn() {
        var standing = handovers.at(desk, OFFICER, agenda.now()).orElse(null);
        if (standing == null) return;
        var change = standing.change();
        var paper = standing.paper();
        var goes = here(change.goers());
        var comes = here(change.comers());
        var done = paper == null
                ? signs(goes, comes, !change.at().isAfter(agenda.now()))
                : paper.signed(Handover.As.COMING) ? leads(paper) : accepts(paper, comes);
        if (!done) return;
        signed++;
        if (agenda.in(92)) agenda.after(agenda.minutes(1, 12), this::goOn);
    }

    private List<String> here(List<String> people) {
        return people.stream().filter(person -> !staff.ill(person)).toList();
    }

    /// Where nobody can hand over, whoever comes takes the post.
    private boolean signs(List<String> goes, List<String> comes, boolean begun) {
        if (!goes.isEmpty()) signing.sign(duties.officer(goes.getFirst()), desk, OFFICER, OPEN);
        else if (begun && !comes.isEmpty())
            signing.takeAlone(duties.officer(comes.getFirst()), desk, OFFICER, "Ill since noon.");
        else return false;
        return true;
    }

    private boolean accepts(Handover.Paper paper, List<String> comes) {
        return !comes.isEmpty()
                && signing.accept(
                        duties.officer(comes.getFirst()), paper.handover().id(), List.of());
    }

    private boolean leads(Handover.Paper paper) {
        return rosters.onDuty(desk.named("leader"), agenda.now()).stream()
                .map(duty -> duty.person())
                .filter(person -> handovers.leads(person, desk))
                .findFirst()
                .filter(person ->
                        signing.approve(duties.officer(person), paper.handover().id()))
                .isPresent();
    }
}
