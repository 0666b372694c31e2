package org.moothall.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.moothall.city.City;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.ladder.Ladders;
import org.moothall.ladder.LastResort;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Subject;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The end-to-end test: at each shift an alarm goes up the ladder like any other, until somebody answers it. One that
/// nobody answered within two hours is over, and stands on the page of ways as what it is.
@Component
class Drills implements Subject {

    static final String KIND = "drill";

    private static final Duration OPEN = Duration.ofHours(2);
    private static final Duration LATE = Duration.ofMinutes(30);

    private final Alarms alarms;
    private final Ladders ladders;
    private final City city;
    private final Texts texts;

    Drills(Alarms alarms, Ladders ladders, City city, Texts texts) {
        this.alarms = alarms;
        this.ladders = ladders;
        this.city = city;
        this.texts = texts;
    }

    /// Raises what has come due within the last half hour: after a long stop none of the past.
    @EventListener
    void round(Timekeeper.Round round) {
        var at = round.at();
        ladders.drill().ifPresent(drill -> drill.at().forEach(time -> due(drill, time, at)));
    }

    private void due(LastResort.Drill drill, String time, Instant at) {
        var zone = city.settings().zone();
        var planned =
                at.atZone(zone).toLocalDate().atTime(LocalTime.parse(time)).atZone(zone);
        var since = Duration.between(planned.toInstant(), at);
        if (since.isNegative() || since.compareTo(LATE) > 0) return;
        var name = planned.toLocalDate() + " " + time;
        alarms.raise(new Alarm.Raise(
                KIND,
                KIND + ":" + name,
                KIND,
                drill.office(),
                null,
                "",
                new Text(texts.get(Language.EN, "notice.drill", name), texts.get(Language.ZH, "notice.drill", name)),
                at));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Standing standing(Alarm alarm, Instant at) {
        var answered = alarm.state() == Alarm.State.HELD;
        return new Standing(!answered && at.isBefore(alarm.raisedAt().plus(OPEN)), "");
    }
}
