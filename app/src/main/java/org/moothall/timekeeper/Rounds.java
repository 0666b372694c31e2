package org.moothall.timekeeper;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets time go round on a running platform: every few seconds, on one node at a time. Commands and tests that want
/// none do not set `moothall.rounds`.
@Component
class Rounds implements DisposableBean {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Timekeeper timekeeper;
    private final ScheduleStore store;
    private final Clock clock;
    private final boolean on;
    private @Nullable Scheduler scheduler;

    Rounds(Timekeeper timekeeper, ScheduleStore store, Clock clock, @Value("${moothall.rounds:false}") boolean on) {
        this.timekeeper = timekeeper;
        this.store = store;
        this.clock = clock;
        this.on = on;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!on) return;
        scheduler = scheduler(store, timekeeper, clock, EVERY);
        scheduler.start();
    }

    /// One node's scheduler; not begun.
    static Scheduler scheduler(ScheduleStore store, Timekeeper timekeeper, Clock clock, Duration every) {
        RecurringTask<Void> round = Tasks.recurring("round", FixedDelay.of(every))
                .execute((instance, context) -> timekeeper.round(
                        clock.instant(), () -> !context.getSchedulerState().isShuttingDown()));
        return store.scheduler(UUID.randomUUID().toString(), every, round);
    }

    @Override
    public void destroy() {
        if (scheduler != null) scheduler.stop();
    }
}
