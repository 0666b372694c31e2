package org.moothall.rota;

/// What is settled beforehand.
public sealed interface Ties extends Rule {

    /// Somebody is away from one day to another, that one left out; no shift of the day before reaches into it.
    record Away(String member, int from, int to) implements Ties {

        @Override
        public void lay(Board board) {
            var brief = board.brief();
            var member = brief.member(member());
            for (var day = Math.max(0, from); day < Math.min(to, brief.days()); day++)
                board.notAll(board.works(member, day));
            if (from > 0 && from <= brief.days())
                for (var shift = 0; shift < brief.shifts().size(); shift++)
                    if (brief.shifts().get(shift).overnight()) board.notAll(board.serves(member, from - 1, shift));
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var member = brief.member(member());
            for (var day = Math.max(0, from); day < Math.min(to, brief.days()); day++)
                if (roster.works(member, day)) scale.broken(this, day);
            if (from <= 0 || from > brief.days()) return;
            var before = roster.shift(member, from - 1);
            if (before != Roster.FREE && brief.shifts().get(before).overnight()) scale.broken(this, from - 1);
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

    /// These two never serve the same shift of a day; each that they do costs.
    record Apart(String member, String other, long each) implements Ties {

        /// Kept, whatever it costs elsewhere.
        public Apart(String member, String other) {
            this(member, other, NEVER);
        }

        @Override
        public void lay(Board board) {
            var brief = board.brief();
            for (var day = 0; day < brief.days(); day++)
                for (var shift = 0; shift < brief.shifts().size(); shift++)
                    board.any(
                            each,
                            board.serves(brief.member(member), day, shift).not(),
                            board.serves(brief.member(other), day, shift).not());
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            for (var day = 0; day < brief.days(); day++)
                if (roster.works(brief.member(member), day)
                        && roster.shift(brief.member(member), day) == roster.shift(brief.member(other), day))
                    scale.missed(this, day, each, 1);
        }
    }
}
