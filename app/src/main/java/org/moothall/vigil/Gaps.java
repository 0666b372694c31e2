package org.moothall.vigil;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moothall.city.Entry;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.roster.Wishes;
import org.springframework.stereotype.Component;

/// Shifts of the next days that nobody fills, by desk; of desks that keep a roster.
@Component
class Gaps implements Watch {

    private static final int LATELY = 7, FARTHEST = 60;

    private final Rosters rosters;
    private final Wishes wishes;

    Gaps(Rosters rosters, Wishes wishes) {
        this.rosters = rosters;
        this.wishes = wishes;
    }

    @Override
    public String kind() {
        return "gaps";
    }

    @Override
    public Set<String> fields() {
        return Set.of("least", "days", "desks");
    }

    @Override
    public Set<String> holes() {
        return Set.of("desk", "number", "days");
    }

    @Override
    public void check(Entry rule) {
        rule.whole("least", 1, Fields.MOST);
        rule.whole("days", 1, FARTHEST);
        rule.refers("desks", "duty-desk");
    }

    @Override
    public List<Seen> look(Rule rule, Instant at) {
        return rosters.desks().stream()
                .filter(desk -> rule.desks().isEmpty() || rule.desks().contains(desk.key()))
                .filter(desk -> kept(desk, rule, at))
                .map(desk -> seen(rule, desk, at))
                .filter(seen -> seen.number() >= rule.least())
                .toList();
    }

    private boolean kept(Desk desk, Rule rule, Instant at) {
        var today = rosters.calendar().day(at);
        return !rosters.between(desk, today.minusDays(LATELY), today.plusDays(rule.days()))
                .isEmpty();
    }

    private Seen seen(Rule rule, Desk desk, Instant at) {
        var today = rosters.calendar().day(at);
        var open = wishes.unserved(desk, today, today.plusDays(rule.days()), at).size();
        return new Seen(
                desk.key(),
                desk.office(),
                "",
                List.of(),
                today,
                open,
                Double.NaN,
                List.of(),
                Map.of(
                        "desk", desk.name(),
                        "number", Watch.number(open),
                        "days", Watch.number(rule.days())));
    }
}
