package org.moothall.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.disclosure.Disclosure.Purpose;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedure.Turn;
import org.springframework.stereotype.Component;

/// For what an officer may need the words of a case where it stands; for nothing where they only see it, or are kept
/// away.
@Component
class Purposes {

    private static final List<Deed> OPENS =
            List.of(Deed.OPEN_WORDS, Deed.OPEN_WORDS_TO_SORT, Deed.OPEN_WORDS_TO_CONTRIBUTE, Deed.SIGN_LETTER);

    private final Casework casework;

    Purposes(Casework casework) {
        this.casework = casework;
    }

    /// Whether the officer may open them at all, wherever the case stands.
    boolean any(CaseFile file, Officer officer) {
        return OPENS.stream().anyMatch(deed -> casework.may(officer, deed, file));
    }

    List<Purpose> of(CaseFile file, Officer officer) {
        var handles = casework.may(officer, Deed.OPEN_WORDS, file);
        if (file.in(Phase.CLOSED)) return handles ? List.of(Purpose.AFTERWARDS) : List.of();
        var purposes = new ArrayList<Purpose>();
        if (waits(file) && casework.may(officer, Deed.OPEN_WORDS_TO_SORT, file)) purposes.add(Purpose.SORT);
        if (handles) purposes.addAll(List.of(Purpose.LOOK_INTO, Purpose.ANSWER));
        if (casework.may(officer, Deed.OPEN_WORDS_TO_CONTRIBUTE, file)) purposes.add(Purpose.CONTRIBUTE);
        if (signs(file, officer)) purposes.add(Purpose.SIGN);
        return List.copyOf(purposes);
    }

    private boolean signs(CaseFile file, Officer officer) {
        return casework.may(officer, Deed.SIGN_LETTER, file)
                && casework.ground(file).signs(file, officer.person(), "");
    }

    /// Whether somebody has yet to say whose it is.
    private static boolean waits(CaseFile file) {
        return file.turn() == Turn.CENTRE || file.in(Phase.CONTESTED) || file.in(Phase.RECEIVED) && !file.routed();
    }
}
