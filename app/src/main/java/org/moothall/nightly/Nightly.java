package org.moothall.nightly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.moothall.detect.Finding;
import org.moothall.detect.Lookout;
import org.moothall.detect.Settings;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.procedure.Procedures;
import org.moothall.tally.Tallies;
import org.moothall.warning.Rules;
import org.moothall.warning.Sign;
import org.moothall.warning.Warnings;
import org.springframework.stereotype.Service;

/// The door to looking at counts. A look counts what has become known, and raises what is unusual, the
/// most unusual first; looked at once more nothing changes. Whatever dies in between is looked at anew:
/// each warning is a transaction of its own.
@Service
public class Nightly {

    private final Tallies tallies;
    private final Warnings warnings;
    private final Hearing hearing;
    private final NightStore store;
    private final Procedures procedures;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();

    Nightly(Tallies tallies, Warnings warnings, Hearing hearing, NightStore store, Procedures procedures, Clock clock) {
        this.tallies = tallies;
        this.warnings = warnings;
        this.hearing = hearing;
        this.store = store;
        this.procedures = procedures;
        this.clock = clock;
    }

    /// @param kinds   kinds and branches of which there were counts
    /// @param unusual findings that offices hear of
    public record Seen(LocalDate day, int kinds, int unusual) {}

    /// Looks at once at the last day that is over; empty where a look goes on.
    public Optional<Seen> look(Officer officer) {
        Deed.WATCH_COUNTS.demand(officer);
        if (!looking.tryLock()) return Optional.empty();
        try {
            return Optional.of(night(yesterday(), clock.instant(), _ -> {}));
        } finally {
            looking.unlock();
        }
    }

    /// The last day that is over.
    public LocalDate yesterday() {
        return yesterday(clock.instant());
    }

    LocalDate yesterday(Instant at) {
        return procedures.calendar().day(at).minusDays(1);
    }

    /// The last day that was looked at as a whole.
    Optional<LocalDate> latest() {
        return store.latest();
    }

    /// Looks at a day that is over as a whole; what it does not see any more may be over.
    public Seen night(LocalDate day, Instant at, Consumer<String> progress) {
        var rules = warnings.rules();
        looking.lock();
        try {
            var seen = look(rules, rules.watched(), day, true, at, progress);
            var subjects = new HashSet<String>();
            seen.forEach(sign -> subjects.add(sign.subject()));
            warnings.seen(Sign.COUNTS, subjects, at);
            store.looked(day, at);
            return new Seen(day, rules.watched().size(), seen.size());
        } finally {
            looking.unlock();
        }
    }

    /// Looks at the day so far of urgent kinds, held against what is usual of a whole day.
    public Seen hour(Instant at) {
        var rules = warnings.rules();
        var today = procedures.calendar().day(at);
        looking.lock();
        try {
            var seen = look(rules, rules.urgent(), today, false, at, _ -> {});
            return new Seen(today, rules.urgent().size(), seen.size());
        } finally {
            looking.unlock();
        }
    }

    private List<Sign> look(
            Rules rules, List<String> kinds, LocalDate day, boolean whole, Instant at, Consumer<String> progress) {
        tallies.count(day, rules.watched(), rules.horizon(), at, last -> progress.accept("counted up to " + last));
        var fields = kinds.stream()
                .flatMap(kind -> tallies.field(kind, day).stream())
                .toList();
        var days = tallies.days(day, rules.horizon(), hearing.real(day));
        var lookout = new Lookout(settings(rules, whole));
        var findings = new ArrayList<Finding>();
        for (var field : fields) {
            findings.addAll(lookout.look(field, days));
            progress.accept("looked at " + field.kind());
        }
        return hearing.raise(findings, whole ? hearing.tonight(fields, day, rules) : store.cuts(), rules, at);
    }

    private static Settings settings(Rules rules, boolean whole) {
        var usual = Settings.USUAL;
        return new Settings(
                rules.grades().getFirst().interval(),
                usual.longest(),
                rules.least(),
                usual.replicates(),
                usual.seed(),
                usual.threads(),
                whole);
    }
}
