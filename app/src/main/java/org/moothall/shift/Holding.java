package org.moothall.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moothall.ladder.OnDuty;
import org.moothall.roster.Rosters;
import org.springframework.stereotype.Component;

/// Who is on duty, as ladders and the roster's page ask it: who went, until the post is handed over, and who came is
/// next meanwhile.
@Component
class Holding implements OnDuty {

    private final Rosters rosters;
    private final Handovers handovers;

    Holding(Rosters rosters, Handovers handovers) {
        this.rosters = rosters;
        this.handovers = handovers;
    }

    @Override
    public List<String> now(String post, Instant at) {
        return open(post, at).map(Changeover::goers).orElseGet(() -> Changeover.people(rosters.onDuty(post, at)));
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
