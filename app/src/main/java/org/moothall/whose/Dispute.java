package org.moothall.whose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        return new Dispute(reading.rounds, reading.changes, reading.ended);
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

    private static Rung rung(List<Objection> before, String office) {
        if (before.isEmpty()) return Rung.FORWARDER;
        var last = before.getLast().rung();
        var again = before.stream().anyMatch(one -> one.office().equals(office));
        var twice = before.stream().filter(one -> one.rung() == last).count() >= PER_RUNG;
        return again || twice ? last.next() : last;
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }

    /// Goes through a history line by line.
    private static final class Reading {

        private final String centre;
        private final List<List<Objection>> rounds = new ArrayList<>(List.of(new ArrayList<>()));
        private final List<Change> changes = new ArrayList<>();
        private String lead;
        private String forwarder;
        private boolean sorting = true;
        private boolean ended;

        Reading(String centre) {
            this.centre = centre;
            this.lead = centre;
            this.forwarder = centre;
        }

        void read(Passed line) {
            ended = line.what() == Passed.What.ENDED;
            switch (line.what()) {
                case OPENED, AWAY -> {
                    lead = line.office() == null ? lead : line.office();
                    sorting = lead.equals(centre);
                    forwarder = centre;
                }
                case OBJECTED -> objected(line);
                case SENT -> sent(line);
                case HANDED -> handed(line);
                case AGAIN -> {
                    rounds.add(new ArrayList<>());
                    sorting = true;
                }
                case ENDED -> {}
            }
        }

        private void objected(Passed line) {
            var round = rounds.getLast();
            var from = forwarder.equals(lead) ? centre : forwarder;
            sorting = false;
            var parties = new TreeSet<String>();
            round.forEach(one -> parties.addAll(one.parties()));
            Stream.of(lead, from).filter(office -> !office.equals(centre)).forEach(parties::add);
            round.add(new Objection(
                    line.position(),
                    lead,
                    line.person(),
                    line.reason(),
                    line.at(),
                    rung(round, lead),
                    from,
                    List.copyOf(parties),
                    null));
        }

        private void sent(Passed line) {
            var to = line.office() == null ? lead : line.office();
            var by = line.by() == null ? centre : line.by();
            var round = rounds.getLast();
            last(round).filter(last -> last.ruling() == null).ifPresent(last -> {
                var ruling = new Ruling(line.position(), by, line.person(), to, line.reason(), line.at());
                round.set(round.size() - 1, last.ruled(ruling));
            });
            goes(to, line, by);
        }

        private void handed(Passed line) {
            sorting &= lead.equals(centre);
            if (line.office() != null && !line.office().equals(lead)) goes(line.office(), line, line.by());
        }

        private void goes(String to, Passed line, @Nullable String by) {
            if (!to.equals(lead) && !sorting) changes.add(new Change(lead, to, line.at()));
            sorting = false;
            lead = to;
            forwarder = by == null ? centre : by;
        }
    }
}
