package org.moothall.shift;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
        return at(desk, post, changeovers.around(desk, at), this::standing, at);
    }

    private Optional<Standing> at(
            Desk desk, String post, List<Duty> around, Function<Changeover, Standing> standing, Instant at) {
        return changeovers
                .begun(desk, post, around, at)
                .map(standing)
                .filter(one -> !one.accepted())
                .or(() -> changeovers.ahead(desk, post, around, at).map(standing));
    }

    /// The change that began the running shift, where who went still holds the post.
    public Optional<Standing> open(Desk desk, String post, Instant at) {
        return changeovers
                .begun(desk, post, changeovers.around(desk, at), at)
                .map(this::standing)
                .filter(one -> !one.accepted());
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
        return rosters.of(person).map(desk -> waiting(person, desk, at)).orElse(0);
    }

    /// However many posts the desk has, three looks.
    private int waiting(String person, Desk desk, Instant at) {
        var posts = posts(desk).stream().map(Desk.Post::key).toList();
        var around = changeovers.around(desk, at);
        var signed = store.signed(desk.key(), posts, changeovers.first(at));
        var leads = leader(desk).stream()
                .flatMap(leader -> around.stream().filter(duty -> duty.post().equals(leader)))
                .anyMatch(duty -> duty.person().equals(person) && duty.at(at));
        return (int) posts.stream()
                .flatMap(post -> at(desk, post, around, change -> change.standing(signed), at).stream())
                .filter(standing -> standing.turn(person, leads, at).any())
                .count();
    }

    private Optional<String> leader(Desk desk) {
        return rules.handing(desk.key()).flatMap(handing -> Optional.ofNullable(handing.leader()));
    }

    /// Whether somebody reads what is handed over at a desk: whoever serves there, and whoever draws its roster up.
    public boolean reads(Officer officer, Desk desk) {
        return rosters.server(desk, officer.person()).isPresent() || Changes.plans(officer, desk);
    }

    /// Whether somebody is the leader on duty who signs.
    public boolean leads(String person, Desk desk) {
        return leader(desk)
                .filter(leader -> rosters.onDuty(desk.named(leader), clock.instant()).stream()
                        .anyMatch(duty -> duty.person().equals(person)))
                .isPresent();
    }

    /// Leaders on duty who neither go nor come here; where there is none, none signs.
    List<String> leaders(Desk desk, List<String> comers, Officer by) {
        return leader(desk)
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
