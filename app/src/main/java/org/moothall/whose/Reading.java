package org.moothall.whose;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.whose.Objection.Ruling;

/// Goes through a history line by line.
final class Reading {

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

    Dispute dispute() {
        return new Dispute(rounds, changes, ended);
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
                Dispute.rung(round, lead),
                from,
                List.copyOf(parties),
                null));
    }

    private void sent(Passed line) {
        var to = line.office() == null ? lead : line.office();
        var by = line.by() == null ? centre : line.by();
        var round = rounds.getLast();
        Dispute.last(round).filter(last -> last.ruling() == null).ifPresent(last -> {
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
