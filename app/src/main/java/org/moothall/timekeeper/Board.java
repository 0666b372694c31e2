package org.moothall.timekeeper;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    /// Why cases wait: a danger, accepted or not; nobody has accepted them; or all others.
    public enum Wait {
        DANGER,
        UNACCEPTED,
        OVERDUE;

        public static Wait of(CaseFile file) {
            if (file.urgency().equals("danger")) return DANGER;
            return file.in(Phase.RECEIVED, Phase.CONTESTED) ? UNACCEPTED : OVERDUE;
        }

        /// As ladders and texts name it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How many cases of an office wait after time took them up to somebody.
    ///
    /// @param steps grows with every entry of any of the cases
    public record Waiting(String office, Wait why, int cases, long steps) {}

    /// Wherever any wait.
    public List<Waiting> waiting(Instant at) {
        return lists.waiting(new BoardStore.Waits(null, List.of(), at));
    }

    public List<Waiting> waiting(String office, Instant at) {
        return lists.waiting(new BoardStore.Waits(List.of(office), List.of(), at));
    }

    /// Without what an officer is kept away from.
    public List<Waiting> waiting(List<String> offices, Officer officer, Instant at) {
        return lists.waiting(new BoardStore.Waits(offices, Recusal.marks(directory.offices(), officer.person()), at));
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
