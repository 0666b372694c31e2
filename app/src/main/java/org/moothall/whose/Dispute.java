package org.moothall.whose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.whose.Objection.Ruling;

/// What offices dispute about whose a case is, as its history has it.
///
/// Whoever is sent the case may object once to whoever decides it; the rung never falls. It climbs when an office
/// objects again, and when a rung has decided twice: so the joint conference is reached with the fifth objection at the
/// latest, and what it decides is not objected to.
///
/// @param rounds  objections, oldest first: those of each round apart; a new one begins when the resident asks to look
/// again
/// @param changes each time another office got it, the first sending and the naming of a reviewer left out
/// @param ended   whether the case is closed, whatever was open
public record Dispute(List<List<Objection>> rounds, List<Change> changes, boolean ended) {

    private static final int PER_RUNG = 2;

    public Dispute {
        rounds = rounds.stream().map(List::copyOf).toList();
        changes = List.copyOf(changes);
    }

    /// @param centre key of the office that sends what no rule can
    public static Dispute of(List<Passed> history, String centre) {
        var reading = new Reading(centre);
        history.forEach(reading::read);
        return reading.dispute();
    }

    /// The objections of the round that is on, oldest first.
    public List<Objection> objections() {
        return rounds.getLast();
    }

    /// All there ever were on this case.
    public List<Objection> all() {
        return rounds.stream().flatMap(List::stream).toList();
    }

    /// What waits to be decided.
    public Optional<Objection> pending() {
        return ended ? Optional.empty() : last(objections()).filter(last -> last.ruling() == null);
    }

    /// The decision that nobody may object to any more; empty while there is none.
    public Optional<Ruling> finalRuling() {
        return last(objections()).filter(last -> last.rung() == Rung.CONFERENCE).map(Objection::ruling);
    }

    /// Keys of those who decided on a lower rung of this round.
    List<String> decidedBelow(Rung rung) {
        return objections().stream()
                .filter(one -> one.rung().compareTo(rung) < 0)
                .flatMap(one -> Stream.ofNullable(one.ruling()))
                .map(Ruling::person)
                .toList();
    }

    /// Whether this person has decided an objection here.
    public boolean decided(String person) {
        return all().stream()
                .flatMap(one -> Stream.ofNullable(one.ruling()))
                .anyMatch(ruling -> ruling.person().equals(person));
    }

    static Rung rung(List<Objection> before, String office) {
        if (before.isEmpty()) return Rung.FORWARDER;
        var last = before.getLast().rung();
        var again = before.stream().anyMatch(one -> one.office().equals(office));
        var twice = before.stream().filter(one -> one.rung() == last).count() >= PER_RUNG;
        return again || twice ? last.next() : last;
    }

    static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }
}
