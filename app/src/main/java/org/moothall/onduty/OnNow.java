package org.moothall.onduty;

import java.time.Instant;
import java.util.List;
import org.moothall.directory.Directory;
import org.moothall.directory.Person;
import org.moothall.kernel.Text;
import org.moothall.ladder.OnDuty;
import org.moothall.presence.CheckIns;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.springframework.stereotype.Component;

/// The door to who is on duty now and who is next.
@Component
public class OnNow {

    private final Rosters rosters;
    private final OnDuty holding;
    private final CheckIns checkIns;
    private final Directory directory;

    OnNow(Rosters rosters, OnDuty holding, CheckIns checkIns, Directory directory) {
        this.rosters = rosters;
        this.holding = holding;
        this.checkIns = checkIns;
        this.directory = directory;
    }

    /// Of each post of a desk, in the order of its file.
    public List<PostNow> of(Desk desk, Instant at) {
        return desk.posts().stream().map(post -> now(desk, post, at)).toList();
    }

    private PostNow now(Desk desk, Desk.Post post, Instant at) {
        var on = rosters.onDuty(desk.named(post.key()), at);
        var next = rosters.next(desk.named(post.key()), at);
        return new PostNow(
                post.name(),
                due(desk, post, at),
                names(on),
                checkIns.of(on),
                holds(desk.named(post.key()), on, at),
                on.isEmpty() ? null : on.getLast().ends(),
                names(next),
                next.isEmpty() ? null : next.getFirst().begins());
    }

    /// Whether the desk’s rules want somebody there at this moment.
    private boolean due(Desk desk, Desk.Post post, Instant at) {
        var zone = rosters.calendar().zone();
        var today = rosters.calendar().day(at);
        return desk.slots(today.minusDays(1), today, rosters.calendar())
                .filter(slot -> slot.post().equals(post))
                .anyMatch(slot -> !slot.shift().begins(slot.day(), zone).isAfter(at)
                        && slot.shift().ends(slot.day(), zone).isAfter(at));
    }

    private List<Text> holds(String post, List<Duty> on, Instant at) {
        return holding.now(post, at).stream()
                .filter(person -> on.stream().noneMatch(duty -> duty.person().equals(person)))
                .map(this::name)
                .toList();
    }

    private List<Text> names(List<Duty> duties) {
        return duties.stream().map(duty -> name(duty.person())).toList();
    }

    private Text name(String person) {
        return directory.offices().person(person).map(Person::name).orElse(new Text(person, person));
    }
}
