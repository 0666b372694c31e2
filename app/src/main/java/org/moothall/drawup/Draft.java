package org.moothall.drawup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.roster.Duty;

/// A roster that is being drawn up, or waits to be published.
///
/// @param keeps   only what must change changes
/// @param gaps    slots may stay open
/// @param price   what the rules of evenness and wishes cost so far; null before there is a roster
/// @param bound   no roster costs less
/// @param lines   “2026-12-01 officer night chen-jie”
/// @param whyEn   which rules cannot be kept together, in sentences
/// @param aliveAt when whoever draws it up was last heard of
record Draft(
        UUID id,
        String desk,
        LocalDate first,
        LocalDate last,
        boolean keeps,
        boolean gaps,
        State state,
        boolean stop,
        @Nullable Long price,
        @Nullable Long bound,
        List<String> lines,
        List<String> whyEn,
        List<String> whyZh,
        String begunBy,
        Instant begunAt,
        Instant aliveAt) {

    enum State {
        RUNNING,
        DRAWN,
        /// Rules that cannot be kept together.
        IMPOSSIBLE,
        /// Time was over before there was a roster.
        NONE,
        PUBLISHED,
        DROPPED
    }

    private static final Duration SILENT = Duration.ofSeconds(30);

    Briefing.Period period() {
        return new Briefing.Period(first, last, keeps, gaps);
    }

    /// Whether it is still being drawn up. Whoever fell silent does not: what was found until then counts.
    boolean running(Instant at) {
        return state == State.RUNNING && aliveAt.isAfter(at.minus(SILENT));
    }

    boolean publishable(Instant at) {
        return (state == State.DRAWN || state == State.RUNNING && !running(at)) && !lines.isEmpty();
    }

    boolean proven() {
        return price != null && price.equals(bound);
    }

    List<Duty.Planned> planned() {
        return lines.stream().map(Draft::planned).toList();
    }

    private static Duty.Planned planned(String line) {
        var parts = line.split(" ");
        return new Duty.Planned(LocalDate.parse(parts[0]), parts[1], parts[2], parts[3]);
    }

    static String written(Duty.Planned line) {
        return "%s %s %s %s".formatted(line.day(), line.post(), line.shift(), line.person());
    }
}
