package org.moothall.signals.scan;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// So many threads, each with its own tools, take numbered pieces of work one after the other. Who does which piece
/// must not matter.
final class Crew {

    private Crew() {}

    static void each(int pieces, int threads, IntConsumer work) {
        each(pieces, threads, () -> work);
    }

    static void each(int pieces, int threads, Supplier<IntConsumer> worker) {
        each(pieces, threads, worker, () -> false);
    }

    /// @param over whether what is done already is enough
    static void each(int pieces, int threads, Supplier<IntConsumer> worker, BooleanSupplier over) {
        var next = new AtomicInteger();
        Runnable shift = () -> {
            var work = worker.get();
            for (var piece = next.getAndIncrement();
                    piece < pieces && !over.getAsBoolean();
                    piece = next.getAndIncrement()) {
                work.accept(piece);
            }
        };
        if (threads <= 1 || pieces <= 1) {
            shift.run();
            return;
        }
        together(Math.min(threads, pieces), shift);
    }

    private static void together(int threads, Runnable shift) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var shifts = new ArrayList<Future<?>>();
            for (var i = 0; i < threads; i++) {
                shifts.add(pool.submit(shift));
            }
            for (var done : shifts) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A scan broke off: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while scanning", e);
        }
    }
}
