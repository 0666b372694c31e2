package org.moothall.handover;

import java.time.Instant;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.boot.test.context.TestComponent;

/// Looks at rosters and handovers, without the rest that time does.
@TestComponent
public class Lookout {

    private final RosterGaps gaps;
    private final LateHandovers late;

    Lookout(RosterGaps gaps, LateHandovers late) {
        this.gaps = gaps;
        this.late = late;
    }

    public void look(Instant at) {
        gaps.round(new Timekeeper.Round(at));
        late.round(new Timekeeper.Round(at));
    }
}
