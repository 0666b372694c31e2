package org.moothall.shift;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.directory.Officer;
import org.moothall.kernel.NotFound;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.springframework.stereotype.Service;

/// The door to how handing over stands: who holds a post, what is signed, for whom it waits.
@Service
public class Handovers {

    private final Rosters rosters;
    private final RulePart rules;
    private final Changeovers changeovers;
    private final HandoverStore store;
    private final Clock clock;

    Handovers(Rosters rosters, RulePart rules, Changeovers changeovers, HandoverStore store, Clock clock) {
        this.rosters = rosters;
        this.rules = rules;
        this.changeovers = changeovers;
        this.store = store;
        this.clock = clock;
    }

    /// Posts of a desk that are handed over; none where its shifts change by the clock alone.
    public List<Desk.Post> posts(Desk desk) {
        return rules.handing(desk.key()).stream()
                .flatMap(handing -> handing.posts().stream())
                .flatMap(post -> desk.post(post).stream())
                .toList();
    }

    /// What is not handed over though it should be by now.
    public List<Standing> late(Desk desk, Instant at) {
        return rules.handing(desk.key()).stream()
                .flatMap(handing -> handing.posts().stream()
                        .flatMap(post -> open(desk, post, at).stream())
                        .filter(open -> !at.isBefore(open.change().at().plus(handing.patience()))))
                .toList();
    }

    /// The change that began the running shift, while it is not accepted; else the next one, where it is near.
    public Optional<Standing> at(Desk desk, String post, Instant at) {
        return open(desk, post, at).or(() -> changeovers.ahead(desk, post, at).map(this::standing));
    }

    /// The change that began the running shift, where who went still holds the post.
    public Optional<Standing> open(Desk desk, String post, Instant at) {
        return changeovers.begun(desk, post, at).map(this::standing).filter(one -> !one.accepted());
    }

    private Standing standing(Changeover change) {
        return new Standing(change, store.latest(change).orElse(null));
    }

    public List<Handover.Paper> past(Desk desk, String post, int most) {
        return store.past(desk.key(), post, most);
    }

    /// How many posts wait for somebody's signature. Each page of staff asks, and nearly everybody has no duty that
    /// ran lately or begins soon: one look says so.
    public int waiting(String person) {
        var at = clock.instant();
        if (!rosters.serves(person, at.minus(Changeovers.PAST), at.plus(Changeovers.EARLY))) return 0;
        return (int) rosters.of(person).stream()
                .flatMap(desk -> posts(desk).stream()
                        .flatMap(post -> at(desk, post.key(), at).stream())
                        .map(standing -> standing.turn(person, leads(person, desk), at)))
                .filter(Standing.Turn::any)
                .count();
    }

    /// Whether somebody reads what is handed over at a desk: whoever serves there, and whoever draws its roster up.
    public boolean reads(Officer officer, Desk desk) {
        return rosters.server(desk, officer.person()).isPresent() || Changes.plans(officer, desk);
    }

    /// Whether somebody is the leader on duty who signs.
    public boolean leads(String person, Desk desk) {
        return rules.handing(desk.key())
                .flatMap(handing -> Optional.ofNullable(handing.leader()))
                .filter(leader -> rosters.onDuty(desk.named(leader), clock.instant()).stream()
                        .anyMatch(duty -> duty.person().equals(person)))
                .isPresent();
    }

    /// Leaders on duty who neither go nor come here; where there is none, none signs.
    List<String> leaders(Desk desk, List<String> comers, Officer by) {
        return rules.handing(desk.key())
                .flatMap(handing -> Optional.ofNullable(handing.leader()))
                .map(leader -> rosters.onDuty(desk.named(leader), clock.instant()).stream()
                        .map(Duty::person)
                        .filter(person -> !comers.contains(person) && !person.equals(by.person()))
                        .toList())
                .orElse(List.of());
    }

    public Handover.Paper require(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("handover " + id));
    }

    /// How it stands, where it is still the one that counts.
    Optional<Standing> now(Handover.Paper paper) {
        var handover = paper.handover();
        return rosters.find(handover.desk())
                .flatMap(desk -> at(desk, handover.post(), clock.instant()))
                .filter(one ->
                        one.paper() != null && one.paper().handover().id().equals(handover.id()));
    }
}
