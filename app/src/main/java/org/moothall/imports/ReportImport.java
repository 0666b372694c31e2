package org.moothall.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.moothall.casework.CaseId;
import org.moothall.grievance.Filing.TakenOver;
import org.moothall.grievance.Grievances;
import org.moothall.kernel.Ids;
import org.moothall.matters.Matters;
import org.moothall.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Takes over the reports of another system from a file. Every batch is one transaction that also remembers whose
/// reports it holds: stop it at any moment and run it again, and it goes on where it was.
@Service
public class ReportImport {

    private static final int BATCH = 1_000;
    private static final int WRITERS = 2;

    private final Grievances grievances;
    private final Matters matters;
    private final Places places;
    private final ImportStore store;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReportImport(
            Grievances grievances,
            Matters matters,
            Places places,
            ImportStore store,
            TransactionOperations transaction,
            Clock clock) {
        this.grievances = grievances;
        this.matters = matters;
        this.places = places;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What came of an import. `read` is `accepted + known + refused`.
    ///
    /// @param known   reports that an earlier run (or an earlier row) had already brought
    /// @param lasted  from the first row to the last
    /// @param rejects where the refused rows stand, each with line and reason
    /// @param reasons how many were refused for what, the most frequent first
    public record Outcome(
            long read,
            long accepted,
            long known,
            long refused,
            Duration lasted,
            Path rejects,
            Map<String, Long> reasons) {}

    /// @param say takes a line of progress about every second
    /// @throws IllegalArgumentException in a sentence for the user, where file or mapping cannot be used at all
    public Outcome run(Path file, Path mappingFile, Path rejectsFile, Consumer<String> say) throws IOException {
        var mapping = Mapping.read(mappingFile);
        var mapper = new Mapper(mapping, matters.tree(), places.areas());
        try (var rows = Rows.of(file);
                var rejects = new Rejects(rejectsFile);
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var batches = new Batches(mapping.source(), writers);
            var progress = new Progress(say, rows, clock);
            for (var row : (Iterable<Row>) rows.stream()::iterator) {
                switch (mapper.map(row)) {
                    case Mapped.Report report -> batches.add(report);
                    case Mapped.Refused refused -> rejects.add(refused);
                }
                progress.step();
            }
            batches.finish();
            return new Outcome(
                    progress.read(),
                    batches.accepted.get(),
                    batches.known.get(),
                    rejects.count(),
                    progress.lasted(),
                    rejectsFile,
                    rejects.reasons());
        }
    }

    private int write(String source, List<Mapped.Report> reports) {
        var cases = reports.stream().map(report -> Ids.next()).toList();
        Integer accepted = transaction.execute(status -> {
            var fresh =
                    store.add(source, reports.stream().map(Mapped.Report::id).toList(), cases);
            var taken = new ArrayList<TakenOver>(fresh.size());
            for (int i = 0; i < reports.size(); i++)
                if (fresh.remove(reports.get(i).id())) taken.add(takenOver(source, cases.get(i), reports.get(i)));
            grievances.takeOver(taken);
            return taken.size();
        });
        return accepted == null ? 0 : accepted;
    }

    private static TakenOver takenOver(String source, UUID caseId, Mapped.Report report) {
        return new TakenOver(
                new CaseId(caseId),
                source,
                report.matter(),
                report.area(),
                report.spot(),
                report.place(),
                report.title(),
                report.description(),
                report.opened(),
                report.target(),
                report.closed(),
                report.outcome());
    }

    /// Hands full batches to the writers, never more than two waiting.
    private final class Batches {
        private final String source;
        private final ExecutorService writers;
        private final Semaphore room = new Semaphore(2 * WRITERS);
        private final List<Future<?>> written = new ArrayList<>();
        private final AtomicLong accepted = new AtomicLong();
        private final AtomicLong known = new AtomicLong();
        private List<Mapped.Report> batch = new ArrayList<>(BATCH);

        Batches(String source, ExecutorService writers) {
            this.source = source;
            this.writers = writers;
        }

        void add(Mapped.Report report) {
            batch.add(report);
            if (batch.size() == BATCH) send();
        }

        private void send() {
            var full = batch;
            batch = new ArrayList<>(BATCH);
            room.acquireUninterruptibly();
            written.removeIf(this::settled);
            written.add(writers.submit(() -> {
                try {
                    int fresh = write(source, full);
                    accepted.addAndGet(fresh);
                    known.addAndGet(full.size() - fresh);
                } finally {
                    room.release();
                }
            }));
        }

        private boolean settled(Future<?> one) {
            if (one.isDone()) await(one);
            return one.isDone();
        }

        void finish() {
            if (!batch.isEmpty()) send();
            written.forEach(this::await);
        }

        private void await(Future<?> one) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(
                        "The import was interrupted. Run it again: it goes on where it was.", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
    }
}
