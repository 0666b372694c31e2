package org.moothall.drawup;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import org.moothall.directory.Officer;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.rota.Drawing;
import org.moothall.rota.Outcome;
import org.springframework.boot.test.context.TestComponent;

/// Months drawn up by the solver and published: its first answer, so that the same seed gives the same roster.
@TestComponent
public class DrawnRosters {

    private static final Drawing.Effort EFFORT = new Drawing.Effort(Duration.ofMinutes(2), 1, 1);

    private final Briefings briefings;
    private final Changes changes;
    private final Clock clock;

    DrawnRosters(Briefings briefings, Changes changes, Clock clock) {
        this.briefings = briefings;
        this.changes = changes;
        this.clock = clock;
    }

    public void publish(Officer by, Desk desk, YearMonth month) {
        var period = Briefing.Period.of(month);
        var briefing = briefings.of(desk, period, clock.instant());
        var brief = briefing.brief();
        if (!(Drawing.draw(brief, EFFORT, drawn -> false) instanceof Outcome.Drawn drawn))
            throw new AssertionError("no roster of " + desk.key() + " for " + month);
        changes.publish(by, desk, period.first(), period.last(), briefing.lines(brief, drawn.roster()));
    }
}
