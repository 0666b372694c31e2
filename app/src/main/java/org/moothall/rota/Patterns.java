package org.moothall.rota;

import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Orders of shifts that nobody likes to have.
public sealed interface Patterns extends Rule {

    /// Somebody does this on one day after the other, from one of these days on.
    ///
    /// @param row one of which shifts on each day; none named: free
    record Unwanted(String member, Set<Integer> days, List<Set<String>> row, long each) implements Patterns {

        @Override
        public void lay(Board board) {
            for (var day : days)
                if (day + row.size() <= board.brief().days())
                    board.atMost(many(board, day), row.size() - 1, row.size(), each);
        }

        /// On how many days it is so.
        private LinearArgument many(Board board, int day) {
            var brief = board.brief();
            var member = brief.member(member());
            var sum = LinearExpr.newBuilder();
            for (var i = 0; i < row.size(); i++) {
                var shifts = row.get(i);
                if (shifts.isEmpty()) sum.add(board.works(member, day + i).not());
                else if (shifts.size() == brief.shifts().size()) sum.add(board.works(member, day + i));
                else for (var shift : shifts) sum.add(board.serves(member, day + i, brief.shift(shift)));
            }
            return sum;
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            for (var day : days)
                if (day + row.size() <= brief.days()
                        && IntStream.range(0, row.size()).allMatch(i -> is(brief, roster, day + i, row.get(i))))
                    scale.missed(this, day, each, 1);
        }

        private boolean is(Brief brief, Roster roster, int day, Set<String> shifts) {
            var served = roster.shift(brief.member(member), day);
            if (served == Roster.FREE) return shifts.isEmpty();
            return shifts.contains(brief.shifts().get(served).key());
        }
    }
}
