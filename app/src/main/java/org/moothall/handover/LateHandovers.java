package org.moothall.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.kernel.Language;
import org.moothall.notice.Alarms;
import org.moothall.notice.Lookout;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.shift.Changeover;
import org.moothall.shift.Handovers;
import org.moothall.web.Texts;
import org.springframework.stereotype.Component;

/// A post that is not handed over so many minutes after the change rings, until it is or the next shift begins.
@Component
class LateHandovers extends Lookout {

    static final String KIND = "handover";

    private final Rosters rosters;
    private final Handovers handovers;
    private final Texts texts;

    LateHandovers(Rosters rosters, Handovers handovers, Alarms alarms, Texts texts) {
        super(KIND, Duration.ofMinutes(1), rosters, alarms);
        this.rosters = rosters;
        this.handovers = handovers;
        this.texts = texts;
    }

    @Override
    protected String page(Desk desk) {
        return HandoverPages.PATH + "?desk=" + desk.key();
    }

    @Override
    protected Stream<Found> look(Desk desk, Instant at) {
        return handovers.late(desk, at).stream().map(this::found);
    }

    /// Somebody who has signed has done something about it.
    private Found found(org.moothall.shift.Standing late) {
        var change = late.change();
        var what = String.join(
                ":", change.post().key(), change.shift(), change.day().toString());
        var progress = Optional.ofNullable(late.paper())
                .map(paper -> paper.handover().id() + " " + paper.signatures().size())
                .orElse("");
        return new Found(RosterGaps.NOW, what, language -> words(language, change), progress);
    }

    private String words(Language language, Changeover change) {
        return texts.get(
                language,
                "handover.late",
                change.desk().name().in(language),
                change.post().name().in(language),
                change.at().atZone(rosters.calendar().zone()).toLocalTime().toString());
    }
}
