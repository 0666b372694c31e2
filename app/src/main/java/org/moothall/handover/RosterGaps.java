package org.moothall.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.moothall.kernel.Language;
import org.moothall.notice.Alarms;
import org.moothall.notice.Lookout;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.roster.Wishes;
import org.moothall.web.Texts;
import org.springframework.stereotype.Component;

/// Slots that nobody fills, or whose holder is away, ring: those of the next days up the ladder for `roster`, as
/// whoever draws it up can still fill them by day; what is open now, or within half a day, up the ladder for `shift`.
/// One that comes near rings there as an alarm of its own.
@Component
class RosterGaps extends Lookout {

    static final String KIND = "gap", AHEAD = "roster", NOW = "shift";

    private static final Duration NEAR = Duration.ofHours(12);
    static final int DAYS = 3, LATELY = 7;

    private final Rosters rosters;
    private final Wishes wishes;
    private final Texts texts;

    RosterGaps(Rosters rosters, Wishes wishes, Alarms alarms, Texts texts) {
        super(KIND, Duration.ofMinutes(1), rosters, alarms);
        this.rosters = rosters;
        this.wishes = wishes;
        this.texts = texts;
    }

    /// From yesterday on: a night that is still going on counts. A desk that keeps no roster is not looked at.
    @Override
    protected Stream<Found> look(Desk desk, Instant at) {
        var today = rosters.calendar().day(at);
        var last = today.plusDays(DAYS);
        if (rosters.between(desk, today.minusDays(LATELY), last).isEmpty()) return Stream.empty();
        return wishes.unserved(desk, today.minusDays(1), last, at).stream().map(slot -> found(desk, slot, at));
    }

    private Found found(Desk desk, Desk.Slot slot, Instant at) {
        var goes = goes(slot, at);
        var what = String.join(
                ":", goes, slot.post().key(), slot.shift().key(), slot.day().toString());
        return new Found(goes, what, language -> words(language, desk, slot, at), "");
    }

    private String goes(Desk.Slot slot, Instant at) {
        var begins = slot.shift().begins(slot.day(), rosters.calendar().zone());
        return begins.isBefore(at.plus(NEAR)) ? NOW : AHEAD;
    }

    private String words(Language language, Desk desk, Desk.Slot slot, Instant at) {
        var away = rosters.gaps(desk, slot.day(), slot.day(), at).stream().noneMatch(slot::equals);
        return texts.get(
                language,
                away ? "handover.gap.away" : "handover.gap",
                desk.name().in(language),
                slot.post().name().in(language),
                slot.shift().name().in(language),
                slot.day().toString());
    }
}
