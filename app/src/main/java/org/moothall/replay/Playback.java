package org.moothall.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.moothall.detect.Days;
import org.moothall.detect.Field;
import org.moothall.detect.Finding;
import org.moothall.detect.Lookout;
import org.moothall.detect.Settings;

/// Goes through the days one by one, as the nightly look would have.
final class Playback {

    /// @param day   on which it was seen
    /// @param state what became of its warning
    record Event(LocalDate day, State state, Episode episode, Finding finding) {}

    enum State {
        RAISED,
        GREW,
        SEEN,
        OVER
    }

    private record Looked(Field field, List<Finding> findings) {}

    private final History history;
    private final Lookout lookout;
    private final int threads;
    private final Consumer<Event> told;
    private final List<Episode> open = new ArrayList<>();
    private final List<Episode> all = new ArrayList<>();
    private final List<Double> intervals = new ArrayList<>();
    private int looks;

    Playback(History history, Settings settings, int threads, Consumer<Event> told) {
        this.history = history;
        this.threads = threads;
        this.told = told;
        lookout = new Lookout(settings);
    }

    /// @param said takes each day that is done
    void run(LocalDate from, LocalDate to, Consumer<LocalDate> said) {
        try (var crew = Executors.newFixedThreadPool(threads)) {
            for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
                var date = day;
                var days = history.days(date);
                var work = history.kinds().stream().<Callable<Looked>>map(kind -> () -> look(kind, date, days)).toList();
                for (var done : crew.invokeAll(work)) take(date, done.get());
                end(date);
                said.accept(date);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while playing back.", e);
        }
    }

    private Looked look(String kind, LocalDate day, Days days) {
        var field = history.known(kind, day);
        return new Looked(field, lookout.look(field, days));
    }

    private void take(LocalDate day, Looked looked) {
        looks++;
        looked.findings().stream().mapToDouble(Finding::interval).max().ifPresent(intervals::add);
        for (var finding : looked.findings()) {
            var known = open.stream().filter(one -> one.same(finding, looked.field())).findFirst();
            if (known.isPresent()) {
                var grew = known.get().follow(day, finding, looked.field());
                told.accept(new Event(day, grew ? State.GREW : State.SEEN, known.get(), finding));
            } else raise(day, finding, looked.field());
        }
    }

    private void raise(LocalDate day, Finding finding, Field field) {
        var episode = new Episode(all.size() + 1, day, finding, field);
        open.add(episode);
        all.add(episode);
        told.accept(new Event(day, State.RAISED, episode, finding));
    }

    private void end(LocalDate day) {
        for (Iterator<Episode> each = open.iterator(); each.hasNext(); ) {
            var episode = each.next();
            if (!episode.over(day)) continue;
            told.accept(new Event(day, State.OVER, episode, episode.strongest()));
            each.remove();
        }
    }

    List<Episode> episodes() {
        return List.copyOf(all);
    }

    /// One is one kind on one day.
    int looks() {
        return looks;
    }

    /// Looks with a finding that rare.
    long rarer(double interval) {
        return intervals.stream().filter(one -> one >= interval).count();
    }
}
