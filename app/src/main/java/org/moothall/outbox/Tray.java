package org.moothall.outbox;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.fairness.Recusal;
import org.springframework.stereotype.Service;

/// What of letters waits for an officer: those to sign off, and those that came back from the mail server, which are
/// whoever's who handles their case, and the head's of its office.
@Service
class Tray {

    static final int MOST = 200;

    private final OutboxStore store;
    private final Directory directory;

    Tray(OutboxStore store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /// The oldest first, at most one more than `MOST`.
    List<ToSign> toSign(Officer officer) {
        if (!officer.is(Role.HEAD)) return List.of();
        var offices = directory.offices();
        var asked = new OutboxStore.Asked(
                officer.person(),
                under(officer.office().key()).toList(),
                Recusal.marks(offices, officer.person()),
                MOST + 1);
        return store.toSign(asked).stream()
                .filter(one -> offices.signers(one.lead(), head -> !head.equals(one.writer()))
                        .contains(officer.person()))
                .toList();
    }

    /// An office and all below it, which ask it to sign where they have no other head.
    private Stream<String> under(String office) {
        return Stream.concat(
                Stream.of(office),
                directory.offices().below(office).stream().map(Office::key).flatMap(this::under));
    }

    /// The latest first, at most one more than `MOST`.
    List<Unserved> returned(Officer officer) {
        return store.unserved(whose(officer));
    }

    int count(String person) {
        return directory
                .offices()
                .officer(person)
                .map(officer -> toSign(officer).size() + store.count(whose(officer)))
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
