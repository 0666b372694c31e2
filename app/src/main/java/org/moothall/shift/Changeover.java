package org.moothall.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;

/// One shift of a post that begins where another one ends.
///
/// @param going  whoever serves to that moment
/// @param coming whoever serves from then on, and is on duty at the moment that is asked for
public record Changeover(Desk desk, Desk.Post post, List<Duty> going, List<Duty> coming, Instant at) {

    public LocalDate day() {
        return coming.getFirst().day();
    }

    public String shift() {
        return coming.getFirst().shift();
    }

    /// @param papers the latest first
    Standing standing(List<Handover.Paper> papers) {
        return new Standing(
                this,
                papers.stream()
                        .filter(paper -> is(paper.handover()))
                        .findFirst()
                        .orElse(null));
    }

    private boolean is(Handover handover) {
        return handover.post().equals(post.key())
                && handover.shift().equals(shift())
                && handover.day().equals(day());
    }

    public List<String> goers() {
        return people(going);
    }

    public List<String> comers() {
        return people(coming);
    }

    static List<String> people(List<Duty> duties) {
        return duties.stream().map(Duty::person).distinct().toList();
    }
}
