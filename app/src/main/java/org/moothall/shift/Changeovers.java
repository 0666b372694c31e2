package org.moothall.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.springframework.stereotype.Component;

/// Finds where shifts meet in the published rosters, at posts that are handed over. Where nobody goes, or the same
/// people stay, nothing is handed over; nor where somebody takes over in the middle of a shift, which they do by
/// themselves.
@Component
class Changeovers {

    /// How long before the change it can be written.
    static final Duration EARLY = Duration.ofHours(2);

    private static final int DAYS = 2;

    /// Who went longer ago hands over no more.
    static final Duration PAST = Duration.ofDays(DAYS + 1);

    private final Rosters rosters;
    private final RulePart rules;

    Changeovers(Rosters rosters, RulePart rules) {
        this.rosters = rosters;
        this.rules = rules;
    }

    /// All duties of a desk that go or come at a change which began the shift of a moment, or is near.
    List<Duty> around(Desk desk, Instant at) {
        return rosters.between(desk, first(at), rosters.calendar().day(at.plus(EARLY)));
    }

    /// The first day of those.
    LocalDate first(Instant at) {
        return rosters.calendar().day(at).minusDays(DAYS);
    }

    /// The one that began the shift of a moment.
    Optional<Changeover> begun(Desk desk, String post, List<Duty> around, Instant at) {
        return rules.handing(desk.key())
                .filter(handing -> handing.posts().contains(post))
                .flatMap(handing -> desk.post(post))
                .flatMap(one -> begun(desk, one, around, at));
    }

    /// The next one, where it is near.
    Optional<Changeover> ahead(Desk desk, String post, List<Duty> around, Instant at) {
        return around.stream()
                .filter(duty -> duty.post().equals(post))
                .map(Duty::begins)
                .filter(begins -> begins.isAfter(at) && !begins.isAfter(at.plus(EARLY)))
                .min(Comparator.naturalOrder())
                .flatMap(begins -> begun(desk, post, around, begins));
    }

    private static Optional<Changeover> begun(Desk desk, Desk.Post post, List<Duty> around, Instant at) {
        var duties =
                around.stream().filter(duty -> duty.post().equals(post.key())).toList();
        return duties.stream()
                .filter(duty -> duty.at(at))
                .max(Comparator.comparing(duty -> begins(duties, duty)))
                .flatMap(one -> between(desk, post, duties, one, at));
    }

    private static Optional<Changeover> between(
            Desk desk, Desk.Post post, List<Duty> duties, Duty running, Instant at) {
        var change = begins(duties, running);
        var coming = duties.stream()
                .filter(duty -> same(duty, running) && duty.at(at))
                .toList();
        var going = duties.stream()
                .filter(duty -> !same(duty, running)
                        && duty.begins().isBefore(change)
                        && !duty.ends().isBefore(change))
                .toList();
        var found = new Changeover(desk, post, going, coming, change);
        return going.isEmpty() || found.goers().containsAll(found.comers()) ? Optional.empty() : Optional.of(found);
    }

    /// When its shift began, whoever had it then.
    private static Instant begins(List<Duty> duties, Duty of) {
        return duties.stream()
                .filter(duty -> same(duty, of))
                .map(Duty::begins)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean same(Duty one, Duty other) {
        return one.day().equals(other.day()) && one.shift().equals(other.shift());
    }
}
