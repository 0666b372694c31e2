package org.moothall.rota;

/// What is settled beforehand.
public sealed interface Ties extends Rule {

    /// Somebody is away from one day to another, that one left out.
    record Away(String member, int from, int to) implements Ties {

        @Override
        public void lay(Board board) {
            for (var day = from; day < to; day++)
                board.notAll(board.works(board.brief().member(member), day));
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            for (var day = from; day < to; day++) if (roster.works(brief.member(member), day)) scale.broken(this, day);
        }
    }

    /// Somebody serves this shift on this day, whatever else changes; an empty key: nothing.
    record Fixed(String member, int day, String shift) implements Ties {

        @Override
        public void lay(Board board) {
            var member = board.brief().member(member());
            if (shift.isEmpty()) board.notAll(board.works(member, day));
            else board.any(board.serves(member, day, board.brief().shift(shift)));
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var served = roster.shift(brief.member(member), day);
            if (served != (shift.isEmpty() ? Roster.FREE : brief.shift(shift))) scale.broken(this, day);
        }
    }

    /// These two never serve the same shift of a day.
    record Apart(String member, String other) implements Ties {

        @Override
        public void lay(Board board) {
            var brief = board.brief();
            for (var day = 0; day < brief.days(); day++)
                for (var shift = 0; shift < brief.shifts().size(); shift++)
                    board.notAll(
                            board.serves(brief.member(member), day, shift),
                            board.serves(brief.member(other), day, shift));
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            for (var day = 0; day < brief.days(); day++)
                if (roster.works(brief.member(member), day)
                        && roster.shift(brief.member(member), day) == roster.shift(brief.member(other), day))
                    scale.broken(this, day);
        }
    }
}
