package org.moothall.casework;

import static org.moothall.casework.Decision.Reason.LEADERS_OWN;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Decision.Reason;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.fairness.Stake;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Verb;

/// A case that a leader has taken as their own: who may take one, who may end that, and that nobody ends it by the way.
record Leadership(CaseFile file, Ground ground) {

    /// The head of the lead office, of an office above it, or of the centre.
    private boolean leads(Officer officer) {
        var office = officer.office().key();
        return officer.is(Role.HEAD)
                && (office.equals(file.lead())
                        || office.equals(ground.centre())
                        || ground.offices().above(file.lead()).contains(office));
    }

    boolean mayMake(Verb verb, Officer officer) {
        if (!file.may(officer, Right.SEE, ground)) return false;
        var leader = file.leader();
        return leader == null ? verb == Verb.TAKE_ON && leads(officer) : verb == Verb.LET_GO && ends(leader, officer);
    }

    /// The leader, the head of an office above theirs, or who sends cases at the centre.
    private boolean ends(String leader, Officer officer) {
        return leader.equals(officer.person())
                || file.may(officer, Right.ASSIGN, ground)
                || officer.is(Role.HEAD) && above(leader, officer.office().key());
    }

    private boolean above(String leader, String office) {
        return ground.offices()
                .officer(leader)
                .filter(one -> ground.offices().above(one.office().key()).contains(office))
                .isPresent();
    }

    /// An act that would take the case out of the leader's office, or out of their own hands.
    Optional<Reason> handedDown(Act act) {
        var leader = file.leader();
        if (leader == null || act.verb() != Verb.HAND_OVER && act.verb() != Verb.ASSIGN) return Optional.empty();
        var owner = ground.owner(file, act, file.entry(act, file.step()));
        var away = !owner.office().equals(file.lead());
        var down = leader.equals(file.handler()) && !leader.equals(owner.person());
        return away || down ? Optional.of(LEADERS_OWN) : Optional.empty();
    }

    /// Whether whoever has it as their own heads no office any more, or none that sees it.
    boolean over() {
        var leader = file.leader();
        return leader != null
                && ground.offices()
                        .officer(leader)
                        .filter(one -> one.is(Role.HEAD) && file.may(one, Right.SEE, ground))
                        .isEmpty();
    }

    /// Whose own the case is after an entry; ends with the case, with the leader's post, and with what keeps the leader
    /// away from it.
    @Nullable
    String after(Entry entry) {
        if (ground.procedure().step(entry.toStep()).phase() == Phase.CLOSED || entry.verb() == Verb.LET_GO) return null;
        if (entry.verb() == Verb.TAKE_ON) return Stake.key(entry.actor());
        var leader = file.leader();
        if (leader == null || over()) return null;
        return ground.recusal(entry).person(leader, ground.part(entry.toStep())).isPresent() ? null : leader;
    }
}
