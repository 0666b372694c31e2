package org.moothall.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.moothall.duties.Names;
import org.moothall.kernel.Language;
import org.moothall.notice.Alarms;
import org.moothall.notice.Lookout;
import org.moothall.presence.CheckIns;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A duty that has begun, and for which nobody has checked in within the desk's minutes, rings until somebody has,
/// or it ends.
@Component
class LateArrivals extends Lookout {

    static final String KIND = "check-in";

    private static final String GOES = "shift";

    private final Rosters rosters;
    private final CheckIns checkIns;
    private final Texts texts;

    LateArrivals(Rosters rosters, CheckIns checkIns, Alarms alarms, Texts texts) {
        super(KIND, Duration.ofMinutes(1), rosters, alarms);
        this.rosters = rosters;
        this.checkIns = checkIns;
        this.texts = texts;
    }

    @Override
    protected Stream<Found> look(Desk desk, Instant at) {
        return checkIns.late(desk, at).stream()
                .map(duty -> new Found(GOES, what(duty), language -> words(language, desk, duty), ""));
    }

    private static String what(Duty duty) {
        return duty.id().toString();
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
        again(came.duty().desk(), what(came.duty()));
    }
}
