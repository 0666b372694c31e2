package org.moothall.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.moothall.ladder.OnDuty;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;

/// Whether each post that is to be filled is held by somebody named, or an alarm stands about it. Asked anew whenever
/// something may have changed, and counted at every minute.
final class EachMinute {

    private final List<Due> all;
    /// Which posts are to be filled from an instant on.
    private final NavigableMap<Instant, List<String>> since = new TreeMap<>();

    private final Set<String> held = new HashSet<>(), rings = new HashSet<>();
    long byPeople, byAlarms;

    EachMinute(Rosters rosters, List<Desk> desks, LocalDate first, LocalDate last) {
        var zone = rosters.calendar().zone();
        all = desks.stream()
                .flatMap(desk ->
                        desk.slots(first.minusDays(1), last, rosters.calendar()).map(slot -> due(desk, slot, zone)))
                .toList();
        changes().forEach(at -> since.put(at, dueAt(at)));
    }

    /// When a post is to be filled.
    private record Due(String post, Instant begins, Instant ends) {}

    private static Due due(Desk desk, Desk.Slot slot, ZoneId zone) {
        return new Due(
                desk.named(slot.post().key()),
                slot.shift().begins(slot.day(), zone),
                slot.shift().ends(slot.day(), zone));
    }

    Stream<Instant> changes() {
        return all.stream().flatMap(due -> Stream.of(due.begins, due.ends)).distinct();
    }

    private List<String> due(Instant at) {
        var change = since.floorEntry(at);
        return change == null ? List.of() : change.getValue();
    }

    private List<String> dueAt(Instant at) {
        return all.stream()
                .filter(due -> !due.begins.isAfter(at) && due.ends.isAfter(at))
                .map(Due::post)
                .distinct()
                .toList();
    }

    /// @param open what alarms that are not over are about
    void ask(OnDuty onDuty, List<String> open, Instant at) {
        held.clear();
        rings.clear();
        for (var post : due(at)) {
            if (!onDuty.now(post, at).isEmpty()) held.add(post);
            var parts = post.split("/");
            if (open.stream()
                    .anyMatch(about -> about.contains(":" + parts[0] + ":") && about.contains(":" + parts[1] + ":")))
                rings.add(post);
        }
    }

    void look(Instant at) {
        for (var post : due(at)) {
            assertThat(held.contains(post) || rings.contains(post))
                    .as("%s at %s", post, at)
                    .isTrue();
            if (held.contains(post)) byPeople++;
            else byAlarms++;
        }
    }
}
