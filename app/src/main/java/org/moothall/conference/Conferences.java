package org.moothall.conference;

import java.time.Clock;
import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.conference.Conference.Invited;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.fairness.Part;
import org.moothall.fairness.Recusal;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.NotFound;
import org.springframework.stereotype.Service;

/// The door to conferences: what was called on a case, and whether one has concluded.
@Service
public class Conferences {

    /// More than this nobody reads.
    static final int MOST = 200;

    private final ConferenceStore store;
    private final TaskStore tasks;
    private final Casework casework;
    private final Directory directory;
    private final Clock clock;

    Conferences(ConferenceStore store, TaskStore tasks, Casework casework, Directory directory, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.casework = casework;
        this.directory = directory;
        this.clock = clock;
    }

    /// Whether a conference on this case was held and came to a conclusion about it.
    public boolean concluded(CaseId id) {
        return store.concluded(id.value());
    }

    /// All that were called on a case, the latest first.
    public List<Conference> of(CaseId id) {
        return store.ofCase(id.value());
    }

    /// A conference with all that belongs to it.
    record Whole(Conference conference, List<CaseFile> cases, List<Invited> invited, List<Task> tasks) {

        boolean invites(String office) {
            return invited.stream().anyMatch(one -> one.office().equals(office));
        }
    }

    /// @throws NotFound  where there is none of this number
    /// @throws Forbidden where it is not for this officer: it does not concern their office and is on no case that
    ///                   they see, or it is on one that they are kept away from
    Whole visible(String number, Officer officer) {
        var conference = store.find(number).orElseThrow(() -> new NotFound("conference " + number));
        var whole = whole(conference);
        if (whole.cases().stream().anyMatch(file -> kept(file, officer)) || !concerns(whole, officer))
            throw new Forbidden("conference " + number);
        return whole;
    }

    Whole whole(Conference conference) {
        var cases = store.cases(conference.id()).stream()
                .map(id -> casework.require(new CaseId(id)))
                .toList();
        return new Whole(conference, cases, store.invited(conference.id()), store.tasks(conference.id()));
    }

    private boolean kept(CaseFile file, Officer officer) {
        return recusal(file).person(officer.person(), Part.SHARE).isPresent();
    }

    Recusal recusal(CaseFile file) {
        return casework.ground(file).recusal();
    }

    private boolean concerns(Whole whole, Officer officer) {
        var own = officer.office().key();
        var named = whole.conference().office().equals(own) || whole.invites(own);
        return named && Deed.ANSWER_CONFERENCE.by(officer, own)
                || whole.cases().stream().anyMatch(file -> casework.sees(officer, file));
    }

    List<TaskStore.Line> lines(Officer officer) {
        var all = Deed.READ_ALL_TASKS.by(officer);
        var marks = Recusal.marks(directory.offices(), officer.person());
        return tasks.lines(new TaskStore.Ask(officer.office().key(), all, marks, clock.instant(), MOST));
    }

    /// How much waits for this person's office: invitations without an answer, tasks that are overdue.
    int waiting(String person) {
        return directory
                .officer(person)
                .map(officer -> tasks.waiting(
                        officer.office().key(), Recusal.marks(directory.offices(), person), clock.instant()))
                .orElse(0);
    }
}
