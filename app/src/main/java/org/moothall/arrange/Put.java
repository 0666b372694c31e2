package org.moothall.arrange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.NotFound;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;

/// One thing put onto another, as addresses and forms have it.
///
/// @param what `duty:ID` or `person:KEY`
/// @param onto `duty:ID`, `open:DAY:POST:SHIFT`, or `nobody`
record Put(String what, String onto) {

    static final String NOBODY = "nobody";

    static String of(Duty duty) {
        return "duty:" + duty.id();
    }

    static String of(String person) {
        return "person:" + person;
    }

    static String open(Duty.Planned line) {
        return String.join(":", "open", line.day().toString(), line.post(), line.shift());
    }

    /// Empty where a duty is not there any more.
    Optional<Move> move(Rosters rosters, Desk desk) {
        if (what.startsWith("person:")) return move(rosters, desk, what.substring("person:".length()));
        var duty = duty(rosters, desk, what);
        if (onto.equals(NOBODY)) return duty.map(Move.Open::new);
        if (onto.startsWith("open:")) return duty.map(one -> new Move.Shift(one, slot(desk, one.person())));
        return duty.flatMap(one -> duty(rosters, desk, onto).map(other -> new Move.Swap(one, other)));
    }

    private Optional<Move> move(Rosters rosters, Desk desk, String person) {
        if (onto.startsWith("open:")) return Optional.of(new Move.Fill(desk, slot(desk, person)));
        return duty(rosters, desk, onto).map(duty -> new Move.Give(duty, person));
    }

    private static Optional<Duty> duty(Rosters rosters, Desk desk, String written) {
        try {
            if (!written.startsWith("duty:")) throw new NotFound("duty " + written);
            return rosters.duty(UUID.fromString(written.substring("duty:".length())))
                    .filter(duty -> duty.desk().equals(desk.key()));
        } catch (IllegalArgumentException e) {
            throw new NotFound("duty " + written);
        }
    }

    private Duty.Planned slot(Desk desk, String person) {
        var parts = onto.split(":", 4);
        try {
            if (parts.length < 4
                    || desk.post(parts[2]).isEmpty()
                    || desk.shift(parts[3]).isEmpty()) throw new NotFound("slot " + onto);
            return new Duty.Planned(LocalDate.parse(parts[1]), parts[2], parts[3], person);
        } catch (DateTimeException e) {
            throw new NotFound("slot " + onto);
        }
    }
}
