package org.moothall.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Digest;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.moothall.keys.Token;
import org.moothall.roster.Desk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The door to the screens of posts. Whoever draws up the roster makes a key; it is typed at the machine once, which
/// keeps another one in its place: who made it, and who saw it typed, has nothing.
@Service
public class Screens {

    private static final Duration WAITS = Duration.ofDays(1);
    private static final int TYPED = 10, KEPT = 32;

    private final ScreenStore store;
    private final Codes codes;
    private final Journal journal;
    private final Clock clock;

    Screens(ScreenStore store, Codes codes, Journal journal, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
    }

    /// What a screen shows at a moment.
    ///
    /// @param left until the next code
    public record Shown(Screen screen, String code, Duration left) {}

    /// Answers the key to be typed there, in groups of four, this once.
    @Transactional
    public String make(Officer by, Desk desk, String room) {
        Deed.PLAN_DUTY.demand(by, desk.office());
        var key = HexFormat.of().formatHex(Token.random(TYPED));
        var row = new ScreenStore.Row(Ids.next(), desk.key(), room, Digest.sha256(key), clock.instant());
        store.add(row);
        note(row.id(), by, "presence.screen-made", desk);
        return key.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Transactional
    public void end(Officer by, Desk desk, UUID id) {
        Deed.PLAN_DUTY.demand(by, desk.office());
        if (!store.end(desk.key(), id, clock.instant())) throw new NotFound("screen " + id);
        note(id, by, "presence.screen-ended", desk);
    }

    private void note(UUID id, Officer by, String act, Desk desk) {
        var detail = JsonNodeFactory.instance.objectNode().put("desk", desk.key());
        journal.append(List.of(new Line(id, clock.instant(), "person:" + by.person(), act, detail.toString())));
    }

    public List<Screen> of(Desk desk) {
        return store.of(desk.key());
    }

    /// What the machine keeps from now on; empty where the typed key is none, was typed before or is over.
    @Transactional
    public Optional<String> pair(String typed) {
        var key = typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
        var kept = Token.fresh(KEPT);
        var at = clock.instant();
        return store.pair(Digest.sha256(key), Digest.sha256(kept), at.minus(WAITS), at)
                ? Optional.of(kept)
                : Optional.empty();
    }

    public Optional<Shown> shown(String kept) {
        var at = clock.instant();
        return store.find(Digest.sha256(kept))
                .map(screen -> new Shown(screen, codes.code(screen.id(), Codes.step(at)), Codes.left(at)));
    }

    /// What a code is at this desk; null where it is good and now used.
    Answer.@org.jspecify.annotations.Nullable No look(String desk, String code, Instant at) {
        var paired = store.of(desk).stream()
                .filter(screen -> screen.pairedAt() != null)
                .toList();
        for (var screen : paired) {
            var step = codes.good(screen.id(), code, at);
            if (step.isPresent()) return store.use(screen.id(), step.getAsLong()) ? null : Answer.No.USED;
        }
        return paired.stream().anyMatch(screen -> codes.over(screen.id(), code, at)) ? Answer.No.OLD : Answer.No.WRONG;
    }
}
