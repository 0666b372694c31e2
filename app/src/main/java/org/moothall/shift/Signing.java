package org.moothall.shift;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to signing: written by who goes, accepted by who comes, signed by the leader where the desk's file names
/// one. Until then who goes holds the post.
@Service
public class Signing {

    private final Rosters rosters;
    private final Handovers handovers;
    private final HandoverStore store;
    private final SignedLines lines;
    private final Clock clock;

    Signing(Rosters rosters, Handovers handovers, HandoverStore store, SignedLines lines, Clock clock) {
        this.rosters = rosters;
        this.handovers = handovers;
        this.store = store;
        this.lines = lines;
        this.clock = clock;
    }

    /// To be signed.
    public record Draft(
            Handover.Kind kind, String words, @Nullable Instant due) {}

    @Transactional
    public void sign(Officer by, Desk desk, String post, List<Draft> drafts) {
        Deed.SERVE_DUTY.demand(by);
        store.lock(desk.key());
        var change = change(desk, post);
        if (!change.goers().contains(by.person())) throw new Forbidden("handing over " + desk.named(post));
        put(change, by, drafts, null);
    }

    /// Whoever comes takes the post though nobody hands it over, and says why.
    @Transactional
    public void takeAlone(Officer by, Desk desk, String post, String reason) {
        Deed.SERVE_DUTY.demand(by);
        store.lock(desk.key());
        var open = handovers
                .open(desk, post, clock.instant())
                .filter(one -> one.paper() == null)
                .orElseThrow(() -> new NotFound("handover of " + desk.named(post)));
        comes(open.change(), by);
        var handover = put(open.change(), by, List.of(), reason);
        put(handover, Handover.As.COMING, by, List.of());
    }

    private Changeover change(Desk desk, String post) {
        return handovers
                .at(desk, post, clock.instant())
                .filter(one -> one.paper() == null || !one.paper().signed(Handover.As.COMING))
                .map(Standing::change)
                .orElseThrow(() -> new NotFound("handover of " + desk.named(post)));
    }

    private static void comes(Changeover change, Officer by) {
        if (!change.comers().contains(by.person()))
            throw new Forbidden("accepting " + change.post().key());
    }

    private Handover put(Changeover change, Officer by, List<Draft> drafts, @Nullable String reason) {
        var handover = new Handover(
                Ids.next(),
                change.desk().key(),
                change.post().key(),
                change.shift(),
                change.day(),
                !handovers.leaders(change.desk(), change.comers(), by).isEmpty(),
                by.person(),
                clock.instant(),
                reason);
        var items = IntStream.range(0, drafts.size())
                .mapToObj(i -> new Handover.Item(
                        handover.id(),
                        i + 1,
                        drafts.get(i).kind(),
                        drafts.get(i).words(),
                        drafts.get(i).due()))
                .toList();
        store.sign(handover, items);
        lines.handedOver(handover, items);
        return handover;
    }

    /// @return false where it was signed anew, or accepted, meanwhile
    @Transactional
    public boolean accept(Officer by, UUID id, List<Handover.Remark> remarks) {
        Deed.SERVE_DUTY.demand(by);
        var paper = locked(id);
        var now = handovers.now(paper);
        if (now.isEmpty() || paper.signed(Handover.As.COMING)) return false;
        comes(now.get().change(), by);
        put(paper.handover(), Handover.As.COMING, by, remarks);
        return true;
    }

    /// By the leader on duty, once it is accepted.
    @Transactional
    public boolean approve(Officer by, UUID id) {
        Deed.SERVE_DUTY.demand(by);
        var paper = locked(id);
        var handover = paper.handover();
        if (handovers.now(paper).isEmpty() || paper.accepted() || !paper.signed(Handover.As.COMING)) return false;
        if (!handovers.leads(by.person(), rosters.require(handover.desk())))
            throw new Forbidden("signing as leader " + id);
        put(handover, Handover.As.LEADER, by, List.of());
        return true;
    }

    private Handover.Paper locked(UUID id) {
        var found = handovers.require(id);
        store.lock(found.handover().desk());
        return handovers.require(id);
    }

    private void put(Handover handover, Handover.As as, Officer by, List<Handover.Remark> remarks) {
        var signature = new Handover.Signature(handover.id(), as, by.person(), clock.instant());
        store.sign(signature, remarks);
        lines.accepted(handover, signature, remarks);
    }
}
