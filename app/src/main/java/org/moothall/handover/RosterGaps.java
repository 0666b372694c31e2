package org.moothall.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Subject;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.roster.Wishes;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Slots that nobody fills, or whose holder is away, ring: those of the next days up the ladder for `roster`, as
/// whoever draws it up can still fill them by day; what is open now, or within half a day, up the ladder for `shift`.
@Component
class RosterGaps implements Subject {

    static final String KIND = "gap", AHEAD = "roster", NOW = "shift";

    private static final Duration NEAR = Duration.ofHours(12);
    static final int DAYS = 3, LATELY = 7;

    private final Rosters rosters;
    private final Wishes wishes;
    private final Alarms alarms;
    private final Texts texts;
    private final Every minute = new Every(Duration.ofMinutes(1));

    RosterGaps(Rosters rosters, Wishes wishes, Alarms alarms, Texts texts) {
        this.rosters = rosters;
        this.wishes = wishes;
        this.alarms = alarms;
        this.texts = texts;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        if (minute.due(round.at())) rosters.desks().forEach(desk -> look(desk, round.at()));
    }

    private void look(Desk desk, Instant at) {
        var today = rosters.calendar().day(at);
        var kept = !rosters.between(desk, today.minusDays(LATELY), today.plusDays(DAYS))
                .isEmpty();
        if (kept) gaps(desk, at).forEach(slot -> raise(desk, slot, at));
    }

    /// From yesterday on: a night that is still going on counts.
    private Stream<Desk.Slot> gaps(Desk desk, Instant at) {
        var today = rosters.calendar().day(at);
        return wishes.unserved(desk, today.minusDays(1), today.plusDays(DAYS), at).stream();
    }

    private void raise(Desk desk, Desk.Slot slot, Instant at) {
        var goes = goes(slot, at);
        alarms.raise(new Alarm.Raise(
                KIND,
                String.join(
                        ":",
                        KIND,
                        goes,
                        desk.key(),
                        slot.post().key(),
                        slot.shift().key(),
                        slot.day().toString()),
                goes,
                desk.office(),
                null,
                "",
                new Text(words(Language.EN, desk, slot, at), words(Language.ZH, desk, slot, at)),
                at));
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

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean recurs() {
        return true;
    }

    /// One that comes near goes up the other ladder, as an alarm of its own.
    @Override
    public Standing standing(Alarm alarm, Instant at) {
        var about = alarm.about().split(":"); // gap, the ladder, desk, post, shift, day
        var day = LocalDate.parse(about[5]);
        var stands = rosters.find(about[2]).stream()
                .flatMap(desk -> wishes.unserved(desk, day, day, at).stream())
                .filter(slot ->
                        slot.post().key().equals(about[3]) && slot.shift().key().equals(about[4]))
                .anyMatch(slot -> goes(slot, at).equals(alarm.goes()));
        return new Standing(stands, "");
    }
}
