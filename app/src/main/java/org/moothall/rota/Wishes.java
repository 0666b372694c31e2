package org.moothall.rota;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.Map;
import java.util.Set;

/// What costs where it is not so.
public sealed interface Wishes extends Rule {

    /// Somebody would like to serve a shift (an empty key: any) on a day, or would like not to.
    record Wish(String member, int day, String shift, boolean to, long price) implements Wishes {

        @Override
        public void lay(Board board) {
            var member = board.brief().member(member());
            Literal serves = shift.isEmpty()
                    ? board.works(member, day)
                    : board.serves(member, day, board.brief().shift(shift));
            board.charge(to ? serves.not() : serves, price);
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var served = roster.shift(brief.member(member), day);
            var serves = shift.isEmpty() ? served != Roster.FREE : served == brief.shift(shift);
            if (serves != to) scale.costs(this, price);
        }
    }

    /// From this day on as it was: each change of somebody's day costs.
    record Kept(Roster before, int from, long price) implements Wishes {

        @Override
        public void lay(Board board) {
            board.hint(before);
            for (var member = 0; member < board.brief().members().size(); member++)
                for (var day = from; day < board.brief().days(); day++) {
                    var served = before.shift(member, day);
                    if (served == Roster.FREE) board.charge(board.works(member, day), price);
                    else board.charge(board.serves(member, day, served).not(), price);
                }
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            for (var member = 0; member < brief.members().size(); member++)
                for (var day = from; day < brief.days(); day++)
                    if (roster.shift(member, day) != before.shift(member, day)) scale.costs(this, price);
        }
    }

    /// These duties (nights, holidays) are spread evenly, with those served earlier: the square of each
    /// one's number is their price, so that the next goes to whoever has fewest.
    record Fair(String name, Set<String> shifts, Set<Integer> days, Map<String, Integer> earlier, long price)
            implements Wishes {

        @Override
        public void lay(Board board) {
            var brief = board.brief();
            for (var member = 0; member < brief.members().size(); member++) {
                var sum = LinearExpr.newBuilder();
                var most = 0;
                for (var day : days) {
                    if (shifts.size() == brief.shifts().size()) sum.add(board.works(member, day));
                    else for (var shift : shifts) sum.add(board.serves(member, day, brief.shift(shift)));
                    most++;
                }
                var before = earlier.getOrDefault(brief.members().get(member).key(), 0);
                for (var many = 1; many <= most; many++) {
                    var reached = board.truth();
                    sum.addTerm(reached, -1);
                    board.charge(reached, price * (2L * (before + many) - 1));
                }
                board.model().addEquality(sum, 0);
            }
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var places = shifts.stream().map(brief::shift).toList();
            for (var member = 0; member < brief.members().size(); member++) {
                var who = member;
                var many = days.stream()
                        .filter(day -> places.contains(roster.shift(who, day)))
                        .count();
                var before = earlier.getOrDefault(brief.members().get(member).key(), 0);
                scale.costs(this, price * ((before + many) * (before + many) - (long) before * before));
            }
        }
    }
}
