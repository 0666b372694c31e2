package org.moothall.amend;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Digest;
import org.moothall.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The door to drafts: kept while they are written, one a procedure, whoever writes. Nobody overwrites what they have
/// not seen.
@Service
class AmendDrafts {

    private final AmendStore store;
    private final Journal journal;
    private final Clock clock;

    AmendDrafts(AmendStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<Draft> find(String procedure) {
        return store.find(procedure);
    }

    /// Keeps a text; answers nothing where somebody else has kept another one since.
    ///
    /// @param seen the revision that the writer had before them; null where there was none
    @Transactional
    Optional<Draft> keep(String procedure, String text, int after, @Nullable UUID seen, Officer officer) {
        Deed.CHANGE_PROCEDURE.demand(officer);
        var draft = new Draft(procedure, text, after, Ids.next(), officer.person(), clock.instant());
        return Optional.of(draft).filter(one -> store.keep(one, seen));
    }

    /// Takes the draft away; false where it is no longer the one that was seen.
    @Transactional
    boolean discard(Draft draft, UUID seen, Officer officer) {
        Deed.CHANGE_PROCEDURE.demand(officer);
        if (!store.drop(draft.procedure(), seen)) return false;
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("procedure", draft.procedure())
                .put("author", draft.author())
                .put("words", Digest.sha256(draft.text()));
        journal.append(List.of(new Line(
                Amendments.record(draft.procedure()),
                clock.instant(),
                "person:" + officer.person(),
                "procedure.draft-discarded",
                detail.toString())));
        return true;
    }

    /// It is in use now; what somebody else has kept meanwhile stays.
    void published(Draft draft) {
        store.drop(draft.procedure(), draft.revision());
    }
}
