package org.moothall.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moothall.ladder.OnDuty;
import org.moothall.roster.Rosters;
import org.moothall.roster.Wishes;
import org.springframework.stereotype.Component;

/// Who is on duty, as ladders and the roster's page ask it: who went, until the post is handed over, and who came is
/// next meanwhile. Whoever has said that they are away does not hold it.
@Component
class Holding implements OnDuty {

    private final Rosters rosters;
    private final Wishes wishes;
    private final Handovers handovers;

    Holding(Rosters rosters, Wishes wishes, Handovers handovers) {
        this.rosters = rosters;
        this.wishes = wishes;
        this.handovers = handovers;
    }

    @Override
    public List<String> now(String post, Instant at) {
        var holders =
                open(post, at).map(Changeover::goers).orElseGet(() -> Changeover.people(rosters.onDuty(post, at)));
        return wishes.here(holders, rosters.calendar().day(at));
    }

    @Override
    public List<String> next(String post, Instant at) {
        return open(post, at).map(Changeover::comers).orElseGet(() -> Changeover.people(rosters.next(post, at)));
    }

    private Optional<Changeover> open(String post, Instant at) {
        var parts = post.split("/", 2);
        return rosters.find(parts[0])
                .flatMap(desk -> handovers.open(desk, parts[1], at))
                .map(Standing::change);
    }
}
