package org.moothall.rota;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import java.util.Set;
import java.util.stream.IntStream;

/// How much somebody serves.
public sealed interface Totals extends Rule {

    /// At most so many of these shifts from one day to another, that one left out.
    record Most(String member, Set<String> shifts, int from, int to, int most) implements Totals {

        @Override
        public void lay(Board board) {
            var member = board.brief().member(member());
            var served = IntStream.range(from, to)
                    .boxed()
                    .flatMap(day -> shifts.stream()
                            .map(shift ->
                                    board.serves(member, day, board.brief().shift(shift))))
                    .toArray(BoolVar[]::new);
            board.within(LinearExpr.sum(served), 0, most);
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var member = brief.member(member());
            var places = shifts.stream().map(brief::shift).toList();
            var many = 0;
            for (var day = from; day < to; day++)
                if (places.contains(roster.shift(member, day)) && ++many > most) scale.broken(this, day);
        }
    }

    /// Minutes of work from the first day to the last.
    record Minutes(String member, int fewest, int most) implements Totals {

        @Override
        public void lay(Board board) {
            var brief = board.brief();
            var sum = LinearExpr.newBuilder();
            for (var day = 0; day < brief.days(); day++)
                for (var shift = 0; shift < brief.shifts().size(); shift++)
                    sum.addTerm(
                            board.serves(brief.member(member), day, shift),
                            brief.shifts().get(shift).minutes());
            board.within(sum, fewest, most);
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var minutes = IntStream.range(0, brief.days())
                    .map(day -> roster.shift(brief.member(member), day))
                    .filter(shift -> shift != Roster.FREE)
                    .map(shift -> brief.shifts().get(shift).minutes())
                    .sum();
            if (minutes < fewest || minutes > most) scale.broken(this, brief.days() - 1);
        }
    }

    /// Weekends on which somebody works, on one day or both.
    record Weekends(String member, int most) implements Totals {

        @Override
        public void lay(Board board) {
            var brief = board.brief();
            var member = brief.member(member());
            var sum = LinearExpr.newBuilder();
            for (var day = 0; day < brief.days(); day++) {
                if (!brief.weekend(day)) continue;
                var worked = board.truth();
                sum.add(worked);
                board.model().addImplication(board.works(member, day), worked);
                if (day + 1 < brief.days() && brief.weekend(day + 1))
                    board.model().addImplication(board.works(member, ++day), worked);
            }
            board.within(sum, 0, most);
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var member = brief.member(member());
            var many = 0;
            for (var day = 0; day < brief.days(); day++) {
                if (!brief.weekend(day)) continue;
                var worked = roster.works(member, day);
                if (day + 1 < brief.days() && brief.weekend(day + 1)) worked |= roster.works(member, ++day);
                if (worked && ++many > most) scale.broken(this, day);
            }
        }
    }
}
