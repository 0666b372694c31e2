package org.moothall.grievance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.moothall.grievance.Preparing.Prepared;
import org.moothall.kernel.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Group commit. Reports queue up; a writer takes whatever waits, up to 256, and writes it at once, so that many
/// residents share one wait for the disk. Nobody gets a receipt before the commit that holds their report.
@Component
class Intake implements SmartLifecycle {

    static final int MOST_WAITING = 4096;
    private static final int MOST_TOGETHER = 256;
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Register register;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private @Nullable Thread writer;
    private volatile boolean open;

    Intake(Register register) {
        this.register = register;
    }

    private record Waiting(Prepared report, CompletableFuture<Receipt> receipt) {}

    Receipt file(Prepared report) {
        var waiting = new Waiting(report, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) throw new Busy("reports that wait to be written");
        // Stopped meanwhile: whoever takes it out of the queue, we or the writer, settles it.
        if (!open && queue.remove(waiting)) throw new Busy("reports: the platform is being stopped");
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
        var batch = new ArrayList<Waiting>(MOST_TOGETHER);
        while (next(batch)) {
            together(batch);
            batch.clear();
        }
    }

    /// Waits for the first report and takes all that wait with it; false once the platform stops and none is left.
    private boolean next(List<Waiting> batch) {
        try {
            var first = open ? queue.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS) : null;
            if (first != null) batch.add(first);
        } catch (InterruptedException e) {
            LOG.warn("Intake was asked to end; it goes on until the platform stops");
        }
        queue.drainTo(batch, MOST_TOGETHER - batch.size());
        return open || !batch.isEmpty();
    }

    private void together(List<Waiting> batch) {
        if (batch.isEmpty()) return;
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
        open = true;
        writer = Thread.ofPlatform().name("intake").start(this::write);
    }

    /// Takes nothing more and finishes what was accepted.
    @Override
    public synchronized void stop() {
        open = false;
        try {
            if (writer != null && !writer.join(PATIENCE)) LOG.error("Intake still writes; it is left behind");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer = null;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /// Starts before the web server and stops after it.
    @Override
    public int getPhase() {
        return 0;
    }
}
