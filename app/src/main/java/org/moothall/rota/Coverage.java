package org.moothall.rota;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import java.util.stream.IntStream;

/// How many serve, and who may.
public sealed interface Coverage extends Rule {

    /// On this day so many who have the skill (or anybody) serve the shift; each too few and each too many has its
    /// price.
    record Cover(int day, String shift, String skill, int wanted, long under, long over) implements Coverage {

        @Override
        public void lay(Board board) {
            var shift = board.brief().shift(shift());
            var able = able(board.brief());
            var sum = LinearExpr.sum(
                    able.mapToObj(member -> board.serves(member, day, shift)).toArray(BoolVar[]::new));
            board.atLeast(sum, wanted, under);
            board.atMost(sum, wanted, (int) able(board.brief()).count(), over);
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var shift = brief.shift(shift());
            var there = (int) able(brief)
                    .filter(member -> roster.shift(member, day) == shift)
                    .count();
            scale.missed(this, day, under, wanted - there);
            scale.missed(this, day, over, there - wanted);
        }

        private IntStream able(Brief brief) {
            return IntStream.range(0, brief.members().size())
                    .filter(member -> brief.members().get(member).is(skill));
        }
    }

    /// Only who has the skill serves the shift.
    record Qualified(String shift, String skill) implements Coverage {

        @Override
        public void lay(Board board) {
            var shift = board.brief().shift(shift());
            for (var member = 0; member < board.brief().members().size(); member++)
                if (!board.brief().members().get(member).is(skill))
                    for (var day = 0; day < board.brief().days(); day++) board.notAll(board.serves(member, day, shift));
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var shift = brief.shift(shift());
            for (var member = 0; member < brief.members().size(); member++)
                if (!brief.members().get(member).is(skill))
                    for (var day = 0; day < brief.days(); day++)
                        if (roster.shift(member, day) == shift) scale.broken(this, day);
        }
    }
}
