package org.moothall.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.moothall.duties.Names;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Subject;
import org.moothall.presence.CheckIns;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A duty that has begun, and for which nobody has checked in within the desk's minutes, rings: once, until
/// somebody has or it ends.
@Component
class LateArrivals implements Subject {

    static final String KIND = "check-in";

    private static final String GOES = "shift";

    private final Rosters rosters;
    private final CheckIns checkIns;
    private final Alarms alarms;
    private final Texts texts;
    private final Every minutes = new Every(Duration.ofMinutes(1));

    LateArrivals(Rosters rosters, CheckIns checkIns, Alarms alarms, Texts texts) {
        this.rosters = rosters;
        this.checkIns = checkIns;
        this.alarms = alarms;
        this.texts = texts;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        var at = round.at();
        if (!minutes.due(at)) return;
        rosters.desks().forEach(desk -> checkIns.late(desk, at).forEach(duty -> raise(desk, duty, at)));
    }

    private void raise(Desk desk, Duty duty, Instant at) {
        alarms.raise(new Alarm.Raise(
                KIND,
                about(duty),
                GOES,
                desk.office(),
                null,
                "",
                new Text(words(Language.EN, desk, duty), words(Language.ZH, desk, duty)),
                at));
    }

    private static String about(Duty duty) {
        return KIND + ":" + duty.id();
    }

    /// Of the post, not of who has it: messages lie on tables.
    private String words(Language language, Desk desk, Duty duty) {
        return texts.get(
                language,
                "arrival.late",
                desk.name().in(language),
                Names.post(desk, duty).in(language),
                duty.begins().atZone(rosters.calendar().zone()).toLocalTime().toString());
    }

    @EventListener
    void came(CheckIns.Came came) {
        alarms.again(about(came.duty()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Standing standing(Alarm alarm, Instant at) {
        var duty = rosters.duty(UUID.fromString(alarm.about().substring(KIND.length() + 1)));
        return new Standing(duty.filter(one -> checkIns.waits(one, at)).isPresent(), "");
    }
}
