package org.moothall.leave;

import java.time.LocalDate;
import java.util.List;
import org.moothall.directory.Officer;
import org.moothall.roster.Changes;
import org.moothall.roster.Rosters;
import org.moothall.roster.Wish;
import org.moothall.roster.Wishes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for leave out of a file: all of it is taken over, or nothing. What is known already is left as it is, so
/// that the same file may be brought again.
@Service
public class Leave {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1), LATEST = LocalDate.of(2200, 1, 1);

    private final Rosters rosters;
    private final Wishes wishes;

    Leave(Rosters rosters, Wishes wishes) {
        this.rosters = rosters;
        this.wishes = wishes;
    }

    /// Answers how many were new.
    ///
    /// @throws Unreadable where a line is about somebody whose leave is not the officer's to say
    @Transactional
    public int take(Officer by, List<Absence> absences) {
        var taken = 0;
        for (var absence : absences) {
            var person = absence.person().isEmpty() ? by.person() : absence.person();
            if (!says(by, person)) throw new Unreadable(absence.line(), "leave.not-theirs");
            if (absence.first().isBefore(EARLIEST) || absence.last().isAfter(LATEST))
                throw new Unreadable(absence.line(), "leave.no-date");
            if (known(person, absence)) continue;
            wishes.say(by, person, absence.first(), absence.last(), Wish.Kind.AWAY);
            taken++;
        }
        return taken;
    }

    private boolean says(Officer by, String person) {
        return person.equals(by.person())
                || rosters.of(person).filter(desk -> Changes.plans(by, desk)).isPresent();
    }

    private boolean known(String person, Absence absence) {
        return wishes.of(List.of(person), absence.first(), absence.last()).stream()
                .anyMatch(wish -> wish.kind() == Wish.Kind.AWAY
                        && wish.first().equals(absence.first())
                        && wish.last().equals(absence.last()));
    }
}
