package org.moothall.grievance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.casework.Actor;
import org.moothall.kernel.Language;
import org.moothall.places.Places;
import org.moothall.places.Spot;
import org.springframework.boot.test.context.TestComponent;

/// Reports to file.
@TestComponent
class Filings {

    static final String SEEPAGE = "rivers.embankment.seepage";
    static final Reporter LI = new Reporter("Li Hua", "555 0147", "", "");

    private final Places places;
    private final Clock clock;

    Filings(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// A place of its own for each test, so that no test sees another's reports near by.
    Spot somewhere(int place) {
        var leaves = places.areas().leaves();
        return places.areas().middle(leaves.get(place).key());
    }

    Filing filing(String matter, Spot spot, UUID submission) {
        return filing(matter, spot, submission, Filing.Channel.WEB, new Actor.Reporter());
    }

    Filing byMachine(Spot spot) {
        return filing(SEEPAGE, spot, UUID.randomUUID(), Filing.Channel.OPEN311, new Actor.Machine("kiosk"));
    }

    private Filing filing(String matter, Spot spot, UUID submission, Filing.Channel channel, Actor by) {
        return new Filing(
                submission,
                channel,
                matter,
                places.areas().at(spot).orElseThrow().key(),
                spot,
                "behind the bus stop",
                "Water comes out of the river wall. The ground is soft. 墙边渗水",
                Map.of("flow", List.of("stream")),
                List.of(),
                LI,
                Language.EN,
                clock.instant(),
                by);
    }

    Filing filing(Spot spot) {
        return filing(SEEPAGE, spot, UUID.randomUUID());
    }
}
