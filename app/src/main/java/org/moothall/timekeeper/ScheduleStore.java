package org.moothall.timekeeper;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/// Which node has a recurring task; a node that dies loses it within a minute.
@Repository
class ScheduleStore {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED = 5;

    private final DataSource connections;

    ScheduleStore(DataSource connections) {
        this.connections = connections;
    }

    /// A scheduler of this table; not begun.
    Scheduler scheduler(String node, Duration polling, RecurringTask<Void> task) {
        return Scheduler.create(connections)
                .startTasks(task)
                .tableName("timekeeper.scheduled")
                .schedulerName(() -> node)
                .threads(1)
                .pollingInterval(polling)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .build();
    }
}
