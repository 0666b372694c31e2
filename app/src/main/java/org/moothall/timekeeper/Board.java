package org.moothall.timekeeper;

import java.time.Instant;
import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.fairness.Recusal;
import org.moothall.procedure.Procedure.Phase;
import org.springframework.stereotype.Service;

/// The door to what time told: of one case, and to one officer as long as it stands.
@Service
public class Board {

    /// More than this nobody reads; the worklists show all that is overdue.
    public static final int MOST = 200;

    private final TimeStore store;
    private final BoardStore lists;
    private final Directory directory;

    Board(TimeStore store, BoardStore lists, Directory directory) {
        this.store = store;
        this.lists = lists;
        this.directory = directory;
    }

    /// A case that time brought to somebody.
    public record Line(
            String number,
            String title,
            String lead,
            String procedure,
            int procedureVersion,
            Told.Kind kind,
            String limitKey,
            Told.Whom whom,
            Instant due,
            Instant at) {}

    public List<Told> told(CaseId id) {
        return store.told(id);
    }

    public List<Moved> moved(CaseId id) {
        return store.moved(id);
    }

    /// Cases of other desks that came up to this officer, newest first, as long as they are overdue by that same date.
    public List<Line> cameUp(Officer officer) {
        return lists.cameUp(ask(officer));
    }

    /// Their own cases of which they were reminded, as long as that date stands.
    public List<Line> soonDue(Officer officer) {
        return lists.soonDue(ask(officer));
    }

    /// What waits at one office after time took it up to somebody: what nobody has accepted, or all else.
    ///
    /// @param office key of the office that has the cases
    public record Lot(String office, boolean unaccepted) {

        public static Lot of(CaseFile file) {
            return new Lot(file.lead(), file.in(Phase.RECEIVED, Phase.CONTESTED));
        }
    }

    /// @param steps grows with every entry of any of the cases
    public record Waiting(int cases, long steps) {}

    /// Where anything waits.
    public List<Lot> lots(Instant at) {
        return lists.lots(at);
    }

    public Waiting waiting(Lot lot, Instant at) {
        return lists.waiting(new BoardStore.Waits(lot.office(), lot.unaccepted(), List.of(), at));
    }

    /// Without what an officer is kept away from.
    public Waiting waiting(Lot lot, Officer officer, Instant at) {
        var marks = Recusal.marks(directory.offices(), officer.person());
        return lists.waiting(new BoardStore.Waits(lot.office(), lot.unaccepted(), marks, at));
    }

    /// How many lines both lists have.
    public int length(Officer officer) {
        return lists.length(ask(officer));
    }

    private BoardStore.Ask ask(Officer officer) {
        var marks = Recusal.marks(directory.offices(), officer.person());
        return new BoardStore.Ask(officer.office().key(), officer.person(), officer.is(Role.HEAD), marks, MOST);
    }
}
