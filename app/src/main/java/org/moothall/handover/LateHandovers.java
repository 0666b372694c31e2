package org.moothall.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Subject;
import org.moothall.roster.Rosters;
import org.moothall.shift.Changeover;
import org.moothall.shift.Handovers;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A post that is not handed over so many minutes after the change rings, until it is or the next shift begins.
@Component
class LateHandovers implements Subject {

    static final String KIND = "handover";

    private final Rosters rosters;
    private final Handovers handovers;
    private final Alarms alarms;
    private final Texts texts;
    private final Every minute = new Every(Duration.ofMinutes(1));

    LateHandovers(Rosters rosters, Handovers handovers, Alarms alarms, Texts texts) {
        this.rosters = rosters;
        this.handovers = handovers;
        this.alarms = alarms;
        this.texts = texts;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        var at = round.at();
        if (!minute.due(at)) return;
        rosters.desks().forEach(desk -> handovers.late(desk, at).forEach(change -> raise(change, at)));
    }

    private void raise(Changeover change, Instant at) {
        alarms.raise(new Alarm.Raise(
                KIND,
                about(change),
                RosterGaps.NOW,
                change.desk().office(),
                null,
                "",
                new Text(words(Language.EN, change), words(Language.ZH, change)),
                at));
    }

    private static String about(Changeover change) {
        return String.join(
                ":",
                KIND,
                change.desk().key(),
                change.post().key(),
                change.shift(),
                change.day().toString());
    }

    private String words(Language language, Changeover change) {
        return texts.get(
                language,
                "handover.late",
                change.desk().name().in(language),
                change.post().name().in(language),
                change.at().atZone(rosters.calendar().zone()).toLocalTime().toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// Somebody who has signed has done something about it.
    @Override
    public Standing standing(Alarm alarm, Instant at) {
        var about = alarm.about().split(":");
        return rosters.find(about[1])
                .flatMap(desk -> handovers.open(desk, about[2], at))
                .filter(open -> about(open.change()).equals(alarm.about()))
                .map(open -> new Standing(true, progress(open)))
                .orElse(new Standing(false, ""));
    }

    private static String progress(org.moothall.shift.Standing open) {
        return Optional.ofNullable(open.paper())
                .map(paper -> paper.handover().id() + " " + paper.signatures().size())
                .orElse("");
    }
}
