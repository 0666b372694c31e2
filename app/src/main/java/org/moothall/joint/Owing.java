package org.moothall.joint;

import java.util.List;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.fairness.Recusal;
import org.springframework.stereotype.Service;

/// The door to what offices owe each other: the earliest date, and so what is late, first. What an officer is kept
/// away from is left out.
@Service
public class Owing {

    /// More than this nobody reads.
    public static final int MOST = 200;

    private final OwingStore store;
    private final NoticeStore notices;
    private final Directory directory;

    Owing(OwingStore store, NoticeStore notices, Directory directory) {
        this.store = store;
        this.notices = notices;
        this.directory = directory;
    }

    /// What the officer's office owes others.
    public List<OwedLine> byUs(Officer officer) {
        return store.byOffice(ask(officer));
    }

    /// What others owe on the cases that the officer's office leads.
    public List<OwedLine> toUs(Officer officer) {
        return store.toOffice(ask(officer));
    }

    /// How much the officer's office owes, up to `MOST`.
    public int length(Officer officer) {
        return store.manyByOffice(ask(officer));
    }

    /// What time told the officer's office: what it owes soon, and what is overdue from it or to it.
    public List<NoticeLine> told(Officer officer) {
        return notices.list(ask(officer));
    }

    /// How long that list is.
    public int toldLength(Officer officer) {
        return notices.many(ask(officer));
    }

    private OwingStore.Ask ask(Officer officer) {
        return new OwingStore.Ask(officer.office().key(), Recusal.marks(directory.offices(), officer.person()), MOST);
    }
}
