package org.moothall.timekeeper;

import java.time.Instant;
import java.util.List;
import org.moothall.casework.CaseId;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.springframework.stereotype.Service;

/// The door to what time told: of one case, and to one officer as long as it stands.
@Service
public class Board {

    /// More than this nobody reads; the worklists show all that is overdue.
    public static final int MOST = 200;

    private final TimeStore store;
    private final BoardStore lists;

    Board(TimeStore store, BoardStore lists) {
        this.store = store;
        this.lists = lists;
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
        return lists.cameUp(officer.office().key(), officer.person(), officer.is(Role.HEAD), MOST);
    }

    /// Their own cases of which they were reminded, as long as that date stands.
    public List<Line> soonDue(Officer officer) {
        return lists.soonDue(officer.person(), MOST);
    }

    /// How many lines both lists have.
    public int length(Officer officer) {
        return lists.length(officer.office().key(), officer.person(), officer.is(Role.HEAD), MOST);
    }
}
