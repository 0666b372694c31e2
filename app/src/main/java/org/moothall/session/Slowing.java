package org.moothall.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Service;

/// Slows guessing, on all nodes alike. A try is counted before it is looked at, so many at once are no way
/// around. On each lane so many wrong ones are free, then each waits twice as long, up to a minute; an hour
/// of silence or the right one ends it. A lane is kept as a mark under a key that is not in the database:
/// no address stands there.
@Service
public class Slowing {

    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final SlowingStore store;
    private final Keys keys;

    Slowing(SlowingStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /// What is counted together.
    ///
    /// @param free    so many wrong tries cost nothing
    /// @param longest wait in seconds once very many were wrong; such a lane is remembered the longer
    public record Lane(String name, int free, int longest) {

        private static final int MINUTE = 60;

        public Lane(String name, int free) {
            this(name, free, MINUTE);
        }
    }

    /// Counts one more try; answers how long to wait where it may not be looked at yet. A wider lane hears
    /// only of what the narrower one let pass, and whoever is slowed on a narrow one is counted apart from
    /// those who are not: nobody keeps others waiting by going on.
    public Optional<Duration> next(List<Lane> lanes, Instant at) {
        store.forget(at.minus(FORGOTTEN));
        var slowed = "";
        for (var lane : lanes) {
            var mark = mark(lane.name() + slowed);
            var tries = store.count(mark, slowed.isEmpty() ? lane.free() : 0, at, lane.longest());
            if (tries.isEmpty()) return wait(mark, at);
            if (tries.get() > lane.free()) slowed = " by the slowed";
        }
        return Optional.empty();
    }

    private Optional<Duration> wait(String mark, Instant at) {
        return store.next(mark).filter(next -> next.isAfter(at)).map(next -> Duration.between(at, next));
    }

    /// It was the right one: the first lane begins anew, the others go on as if it had not been counted.
    public void right(List<Lane> lanes) {
        store.right(marks(lanes.subList(0, 1)));
        if (lanes.size() > 1) store.takeBack(marks(lanes.subList(1, lanes.size())));
    }

    private String[] marks(List<Lane> lanes) {
        return lanes.stream().map(lane -> mark(lane.name())).toArray(String[]::new);
    }

    private String mark(String name) {
        return HexFormat.of().formatHex(keys.mark("address", name.getBytes(StandardCharsets.UTF_8)));
    }
}
