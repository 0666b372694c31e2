package org.moothall.works;

import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Decision.Taken;
import org.moothall.deadline.Within;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.fairness.Recusal;
import org.moothall.kernel.Ids;
import org.moothall.procedure.Timetable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// The door to promised works.
@Service
public class Works {

    static final int BOUND = 1_000;

    private final WorksStore store;
    private final Directory directory;
    private final Clock clock;

    Works(WorksStore store, Directory directory, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /// Follows every case, in the transaction of the act.
    @EventListener
    void taken(Taken taken) {
        var entry = taken.entry();
        var id = entry.caseId().value();
        switch (entry.verb()) {
            case PLAN -> planned(taken);
            case DONE -> store.end(id, false, entry.at());
            case WITHDRAW -> store.end(id, true, entry.at());
            default -> {
                if (entry.office() != null) store.handOver(id, taken.file().lead());
            }
        }
    }

    /// A date that no clock of the procedure follows is no promise.
    private void planned(Taken taken) {
        var entry = taken.entry();
        taken.timetable().runs().stream()
                .map(Timetable.Run::due)
                .filter(due ->
                        due.start().equals(entry.happening()) && due.length().unit() == Within.Unit.GIVEN)
                .findFirst()
                .filter(due -> due.due() != null)
                .ifPresent(due -> store.promise(new WorksStore.Row(
                        entry.caseId().value(),
                        due.limit().key(),
                        taken.file().lead(),
                        java.util.Objects.requireNonNull(due.due()),
                        entry.note(),
                        entry.at())));
    }

    /// Whether an officer reads the works of all offices; the others read their own office's.
    public static boolean readsAll(Officer officer) {
        return Deed.READ_ALL_WORKS.by(officer);
    }

    /// Open works behind a place in the list, those first that are owed longest.
    ///
    /// @param office null for all offices, for who may read them
    public List<Promised> list(Officer officer, @Nullable String office, After after, int most) {
        var whose = readsAll(officer) ? office : officer.office().key();
        return store.list(new WorksStore.Ask(whose, marks(officer.person()), after.moment, after.id, most));
    }

    /// How many of their office's works are overdue, up to one more than `BOUND`.
    public int overdue(String person) {
        return directory
                .offices()
                .officer(person)
                .map(officer -> store.overdue(
                        new WorksStore.Overdue(officer.office().key(), marks(person), clock.instant(), BOUND + 1)))
                .orElse(0);
    }

    private List<String> marks(String person) {
        return Recusal.marks(directory.offices(), person);
    }

    /// Where a page begins: behind the last works of the one before.
    public record After(String moment, UUID id) {

        public static final After FIRST = new After("-infinity", Ids.FIRST);

        static After of(Promised last) {
            return new After(last.due().toString(), last.caseId());
        }

        String written() {
            return moment + "~" + id;
        }

        /// The first page for what no page of ours has written.
        static After parse(String written) {
            var parts = written.split("~", 2);
            if (parts.length < 2) return FIRST;
            try {
                return new After(Ids.moment(parts[0]).toString(), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException e) {
                return FIRST; // an address that somebody has cut
            }
        }
    }
}
