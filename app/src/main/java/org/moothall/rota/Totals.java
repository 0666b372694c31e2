package org.moothall.rota;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import java.util.Set;
import java.util.stream.IntStream;

/// How much somebody serves.
public sealed interface Totals extends Rule {

    /// At most so many of these shifts from one day to another, that one left out; each beyond costs.
    record Most(String member, Set<String> shifts, int from, int to, int most, long each) implements Totals {

        @Override
        public void lay(Board board) {
            board.atMost(served(board, member, shifts, from, to), most, to - from, each);
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            served(brief, roster, member, shifts, from, to).skip(most).forEach(day -> scale.missed(this, day, each, 1));
        }
    }

    /// At least so many; each that lacks costs.
    record Fewest(String member, Set<String> shifts, int from, int to, int fewest, long each) implements Totals {

        @Override
        public void lay(Board board) {
            board.atLeast(served(board, member, shifts, from, to), fewest, each);
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var many = (int) served(brief, roster, member, shifts, from, to).count();
            scale.missed(this, to - 1, each, fewest - many);
        }
    }

    private static LinearExpr served(Board board, String member, Set<String> shifts, int from, int to) {
        var brief = board.brief();
        var serves = IntStream.range(from, to)
                .boxed()
                .flatMap(day ->
                        shifts.stream().map(shift -> board.serves(brief.member(member), day, brief.shift(shift))))
                .toArray(BoolVar[]::new);
        return LinearExpr.sum(serves);
    }

    /// The days on which one of the shifts is served.
    private static IntStream served(Brief brief, Roster roster, String member, Set<String> shifts, int from, int to) {
        var places = shifts.stream().map(brief::shift).toList();
        return IntStream.range(from, to).filter(day -> places.contains(roster.shift(brief.member(member), day)));
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
            var member = board.brief().member(member());
            var worked = board.brief().weekends().stream()
                    .map(days -> board.worksOn(member, days))
                    .toArray(BoolVar[]::new);
            board.within(LinearExpr.sum(worked), 0, most);
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var member = brief.member(member());
            brief.weekends().stream()
                    .filter(days -> days.stream().anyMatch(day -> roster.works(member, day)))
                    .skip(most)
                    .forEach(days -> scale.broken(this, days.getLast()));
        }
    }
}
