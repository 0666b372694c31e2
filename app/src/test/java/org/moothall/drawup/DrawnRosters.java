package org.moothall.drawup;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.moothall.directory.Officer;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.rota.Ties;
import org.moothall.solver.Drawing;
import org.moothall.solver.Outcome;
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

    /// What lines that are not published would break in a month.
    public List<String> broken(Desk desk, YearMonth month, List<Duty.Planned> lines) {
        var briefing = briefings.of(desk, Briefing.Period.of(month), clock.instant());
        var brief = briefing.brief();
        return briefing.planned(brief, lines).weigh(brief).breaches().stream()
                .filter(breach -> !(breach.rule() instanceof Ties.Fixed))
                .map(breach -> desk.key() + " " + brief.date(breach.day()) + " " + breach.rule())
                .toList();
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
