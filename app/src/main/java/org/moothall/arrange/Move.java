package org.moothall.arrange;

import java.util.List;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;

/// What becomes of a roster when one thing is put onto another.
sealed interface Move {

    /// Two change their duties.
    record Swap(Duty one, Duty other) implements Move {}

    /// A duty goes to somebody else.
    record Give(Duty duty, String person) implements Move {}

    /// Somebody’s duty moves to a slot that is open.
    record Shift(Duty duty, Duty.Planned to) implements Move {}

    /// Somebody fills a slot that is open.
    record Fill(Desk desk, Duty.Planned line) implements Move {}

    /// A duty has nobody any more.
    record Open(Duty duty) implements Move {}

    /// Lines that go.
    default List<Duty.Planned> gone() {
        return switch (this) {
            case Swap(var one, var other) -> List.of(line(one), line(other));
            case Give(var duty, var person) -> List.of(line(duty));
            case Shift(var duty, var to) -> List.of(line(duty));
            case Fill(var desk, var line) -> List.of();
            case Open(var duty) -> List.of(line(duty));
        };
    }

    /// Lines that come.
    default List<Duty.Planned> come() {
        return switch (this) {
            case Swap(var one, var other) -> List.of(with(one, other.person()), with(other, one.person()));
            case Give(var duty, var person) -> List.of(with(duty, person));
            case Shift(var duty, var to) -> List.of(to);
            case Fill(var desk, var line) -> List.of(line);
            case Open(var duty) -> List.of();
        };
    }

    private static Duty.Planned line(Duty duty) {
        return with(duty, duty.person());
    }

    private static Duty.Planned with(Duty duty, String person) {
        return new Duty.Planned(duty.day(), duty.post(), duty.shift(), person);
    }
}
