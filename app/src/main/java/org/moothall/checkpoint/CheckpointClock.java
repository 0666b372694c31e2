package org.moothall.checkpoint;

import java.time.Duration;
import java.time.Instant;
import org.moothall.journal.Inspection;
import org.moothall.timekeeper.Timekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Every hour a checkpoint, by the time that goes round on one node at a time.
@Component
class CheckpointClock {

    static final Duration EVERY = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointClock.class);
    private static final int AT_ONCE = 200;

    private final Checkpoints checkpoints;
    private final Inspection inspection;

    CheckpointClock(Checkpoints checkpoints, Inspection inspection) {
        this.checkpoints = checkpoints;
        this.inspection = inspection;
    }

    /// What keeps a checkpoint from being made keeps nothing else of the round.
    @EventListener
    void round(Timekeeper.Round round) {
        try {
            if (due(round.at())) make(round.at());
        } catch (RuntimeException e) {
            LOG.error(
                    "No checkpoint of the journal was made; ./moothall journal verify says what is wrong with it.", e);
        }
    }

    private void make(Instant at) {
        while (inspection.adopt(AT_ONCE, at) > 0) {
            // the next ones
        }
        checkpoints.make();
    }

    private boolean due(Instant at) {
        return checkpoints
                .latest()
                .filter(last -> at.isBefore(last.at().plus(EVERY)))
                .isEmpty();
    }
}
