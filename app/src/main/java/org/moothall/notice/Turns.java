package org.moothall.notice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an alarm becomes.
final class Turns {

    static final Duration ANSWERED_WITHIN = Duration.ofHours(12);

    private Turns() {}

    /// Somebody has it.
    static Alarm held(Alarm alarm, String person, String progress, Instant wakes, Instant at) {
        return as(alarm, alarm.round(), alarm.step(), Alarm.State.HELD, person, progress, wakes, at);
    }

    /// Something came of it: whoever has it keeps it as long again.
    static Alarm goesOn(Alarm alarm, String progress, Instant wakes) {
        return as(alarm, alarm.round(), alarm.step(), alarm.state(), alarm.heldBy(), progress, wakes, alarm.since());
    }

    /// Nothing came of it, nobody took it, or more has come: from the ladder's foot again.
    static Alarm back(Alarm alarm, Instant wakes, Instant at) {
        return as(alarm, alarm.round() + 1, 0, Alarm.State.RINGS, "", "", wakes, at);
    }

    /// A step has been told.
    static Alarm climbed(Alarm alarm, int next, Instant wakes) {
        return as(alarm, alarm.round(), next, alarm.state(), alarm.heldBy(), "", wakes, alarm.since());
    }

    static Alarm ended(Alarm alarm, Instant at) {
        return as(alarm, alarm.round(), alarm.step(), Alarm.State.ENDED, alarm.heldBy(), alarm.progress(), null, at);
    }

    private static Alarm as(
            Alarm alarm,
            int round,
            int step,
            Alarm.State state,
            String heldBy,
            String progress,
            @Nullable Instant wakes,
            Instant since) {
        return new Alarm(
                alarm.id(),
                alarm.about(),
                alarm.kind(),
                alarm.goes(),
                alarm.office(),
                alarm.en(),
                alarm.zh(),
                alarm.page(),
                alarm.raisedAt(),
                round,
                step,
                state,
                heldBy,
                since,
                progress,
                wakes);
    }
}
