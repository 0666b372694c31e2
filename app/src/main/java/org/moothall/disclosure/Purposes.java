package org.moothall.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.disclosure.Disclosure.Purpose;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedure.Turn;
import org.springframework.stereotype.Component;

/// For what an officer may need the words of a case where it stands; for nothing where they only see it, or are kept
/// away.
@Component
class Purposes {

    private final Casework casework;

    Purposes(Casework casework) {
        this.casework = casework;
    }

    List<Purpose> of(CaseFile file, Officer officer) {
        var handles = casework.may(officer, Right.HANDLE, file);
        if (file.in(Phase.CLOSED)) return handles ? List.of(Purpose.AFTERWARDS) : List.of();
        var purposes = new ArrayList<Purpose>();
        if (waits(file) && casework.may(officer, Right.ASSIGN, file)) purposes.add(Purpose.SORT);
        if (handles) purposes.addAll(List.of(Purpose.LOOK_INTO, Purpose.ANSWER));
        if (casework.may(officer, Right.CONTRIBUTE, file)) purposes.add(Purpose.CONTRIBUTE);
        if (casework.ground(file).signs(file, officer.person(), "")) purposes.add(Purpose.SIGN);
        return List.copyOf(purposes);
    }

    /// Whether somebody has yet to say whose it is.
    private static boolean waits(CaseFile file) {
        return file.turn() == Turn.CENTRE || file.in(Phase.CONTESTED) || file.in(Phase.RECEIVED) && !file.routed();
    }
}
