package org.moothall.grievance;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.moothall.grievance.Preparing.Prepared;
import org.moothall.kernel.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Group commit. Reports gather, and two writers each take a group, up to 256, and write it at once, so that many
/// residents share one wait for the disk. Nobody gets a receipt before the commit that holds their report.
@Component
class Intake implements SmartLifecycle {

    static final int MOST_WAITING = 4096;
    private static final int MOST_TOGETHER = 256;
    private static final int WORTHWHILE = 12;
    private static final int WRITERS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Register register;
    private final Gathering<Waiting> gathering = new Gathering<>(MOST_WAITING, MOST_TOGETHER, WORTHWHILE);
    private final List<Thread> writers = new ArrayList<>();

    Intake(Register register) {
        this.register = register;
    }

    private record Waiting(Prepared report, CompletableFuture<Receipt> receipt) {}

    Receipt file(Prepared report) {
        var waiting = new Waiting(report, new CompletableFuture<>());
        if (!gathering.offer(waiting)) throw new Busy("reports that wait to be written");
        return awaited(waiting.receipt());
    }

    private static Receipt awaited(CompletableFuture<Receipt> receipt) {
        try {
            return receipt.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new Busy("the database, which has not answered; the same submission makes no second report", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("a thread that was asked to end", e);
        }
    }

    private void write() {
        for (var group = next(); !group.isEmpty(); group = next()) {
            together(group);
            gathering.written();
        }
    }

    private List<Waiting> next() {
        while (true) {
            try {
                return gathering.take();
            } catch (InterruptedException e) {
                LOG.warn("Intake was asked to end; it goes on until the platform stops");
            }
        }
    }

    private void together(List<Waiting> batch) {
        try {
            var receipts = register.file(batch.stream().map(Waiting::report).toList());
            for (var i = 0; i < batch.size(); i++) batch.get(i).receipt().complete(receipts.get(i));
        } catch (RuntimeException | Error e) {
            if (Busy.of(e).isPresent()) refuse(batch, e); // the database is away: nothing is gained by trying each
            else if (batch.size() > 1) oneByOne(batch, e);
            else batch.getFirst().receipt().completeExceptionally(e);
        }
    }

    private static void refuse(List<Waiting> batch, Throwable why) {
        var told = new Busy("the database; the same submission makes no second report", why);
        for (var waiting : batch) waiting.receipt().completeExceptionally(told);
    }

    /// One of them cannot be written: each for itself, so that only that one is refused.
    private void oneByOne(List<Waiting> batch, Throwable why) {
        LOG.warn("{} reports could not be written together ({}); one by one now", batch.size(), why.toString());
        for (var waiting : batch) together(List.of(waiting));
    }

    @Override
    public synchronized void start() {
        gathering.open();
        for (var i = 1; i <= WRITERS; i++)
            writers.add(Thread.ofPlatform().name("intake-" + i).start(this::write));
    }

    /// Takes nothing more and finishes what was accepted.
    @Override
    public synchronized void stop() {
        gathering.close();
        for (var writer : writers) joined(writer);
        writers.clear();
    }

    private static void joined(Thread writer) {
        try {
            if (!writer.join(PATIENCE)) LOG.error("{} still writes; it is left behind", writer.getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return gathering.isOpen();
    }

    /// Starts before the web server and stops after it.
    @Override
    public int getPhase() {
        return 0;
    }

    /// What waits to be written, and when a writer may take it: all that there is where nobody writes, but a worthwhile
    /// group where somebody does. A group costs the database as much as four reports before its first one.
    static final class Gathering<T> {

        private final int mostWaiting;
        private final int mostTogether;
        private final int worthwhile;
        private final Queue<T> waiting = new ArrayDeque<>();
        private int writing;
        private boolean open;

        Gathering(int mostWaiting, int mostTogether, int worthwhile) {
            this.mostWaiting = mostWaiting;
            this.mostTogether = mostTogether;
            this.worthwhile = worthwhile;
        }

        /// False where too many wait already, and once it is closed.
        synchronized boolean offer(T one) {
            if (!open || waiting.size() == mostWaiting) return false;
            waiting.add(one);
            if (ready()) notify();
            return true;
        }

        /// Waits for a group; empty once it is closed and nothing is left. After each other one comes `written`.
        synchronized List<T> take() throws InterruptedException {
            while (open && !ready()) wait();
            var group = new ArrayList<T>();
            while (group.size() < mostTogether && !waiting.isEmpty()) group.add(waiting.remove());
            if (!group.isEmpty()) writing++;
            return group;
        }

        synchronized void written() {
            writing--;
            if (ready()) notify();
        }

        private boolean ready() {
            return waiting.size() >= (writing == 0 ? 1 : worthwhile);
        }

        synchronized void open() {
            open = true;
        }

        /// Takes no more; what waits is still given out.
        synchronized void close() {
            open = false;
            notifyAll();
        }

        synchronized boolean isOpen() {
            return open;
        }
    }
}
