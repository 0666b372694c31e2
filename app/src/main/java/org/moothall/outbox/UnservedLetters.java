package org.moothall.outbox;

import java.util.List;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.fairness.Recusal;
import org.springframework.stereotype.Service;

/// Letters that came back: to whoever handles their case, and to the head of its office.
@Service
class UnservedLetters {

    static final int MOST = 200;

    private final OutboxStore store;
    private final Directory directory;

    UnservedLetters(OutboxStore store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /// The latest first, at most one more than `MOST`.
    List<Unserved> list(Officer officer) {
        return store.unserved(whose(officer));
    }

    int count(String person) {
        return directory
                .offices()
                .officer(person)
                .map(officer -> store.count(whose(officer)))
                .orElse(0);
    }

    private OutboxStore.Whose whose(Officer officer) {
        return new OutboxStore.Whose(
                officer.person(),
                officer.is(Role.HEAD) ? officer.office().key() : null,
                Recusal.marks(directory.offices(), officer.person()),
                Outbox.BY.written(),
                MOST + 1);
    }
}
