package org.moothall.rota;

import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What may follow what, and after how long.
public sealed interface Spacing extends Rule {

    /// After one of these shifts (none named: any), and before the next, everybody rests at least so long.
    /// @param each what each that follows too soon costs
    record Rest(Duration least, Set<String> after, long each) implements Spacing {

        /// Kept, whatever it costs elsewhere.
        public Rest(Duration least, Set<String> after) {
            this(least, after, NEVER);
        }

        private record Pair(int shift, int next, int days) {}

        @Override
        public void lay(Board board) {
            if (each == NEVER) strictly(board);
            else price(board);
        }

        private void price(Board board) {
            var brief = board.brief();
            for (var pair : tooClose(brief))
                for (var member = 0; member < brief.members().size(); member++)
                    for (var day = 0; day + pair.days < brief.days(); day++)
                        board.any(
                                each,
                                board.serves(member, day, pair.shift).not(),
                                board.serves(member, day + pair.days, pair.next).not());
        }

        private void strictly(Board board) {
            var brief = board.brief();
            var pairs = tooClose(brief);
            var window = window(brief, pairs);
            for (var member = 0; member < brief.members().size(); member++) {
                if (window > 1)
                    for (var day = 0; day < brief.days(); day++)
                        board.within(
                                LinearExpr.sum(board.working(member, day, Math.min(brief.days(), day + window))), 0, 1);
                for (var close : together(pairs, window).entrySet())
                    for (var day = 0; day + close.getKey().days < brief.days(); day++)
                        board.within(either(board, member, day, close.getKey(), close.getValue()), 0, 1);
            }
        }

        /// In so many days in a row one works once at most, whichever shifts.
        private static int window(Brief brief, List<Pair> pairs) {
            var all = (long) brief.shifts().size() * brief.shifts().size();
            var days = 1;
            while (within(pairs, days) == all) days++;
            return days;
        }

        private static long within(List<Pair> pairs, int days) {
            return pairs.stream().filter(pair -> pair.days == days).count();
        }

        private record After(Set<Integer> next, int days) {}

        /// Which shifts keep the same others away, so many days later: no two of all of them go together.
        private static Map<After, Set<Integer>> together(List<Pair> pairs, int window) {
            var next = new TreeMap<Integer, Map<Integer, Set<Integer>>>();
            for (var pair : pairs)
                if (pair.days >= window)
                    next.computeIfAbsent(pair.days, days -> new TreeMap<>())
                            .computeIfAbsent(pair.shift, shift -> new TreeSet<>())
                            .add(pair.next);
            var together = new LinkedHashMap<After, Set<Integer>>();
            next.forEach((days, shifts) -> shifts.forEach(
                    (shift, others) -> together.computeIfAbsent(new After(others, days), after -> new TreeSet<>())
                            .add(shift)));
            return together;
        }

        private static LinearArgument either(Board board, int member, int day, After after, Set<Integer> shifts) {
            var sum = LinearExpr.newBuilder();
            for (var shift : shifts) sum.add(board.serves(member, day, shift));
            for (var next : after.next) sum.add(board.serves(member, day + after.days, next));
            return sum;
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            for (var pair : tooClose(brief))
                for (var member = 0; member < brief.members().size(); member++)
                    for (var day = 0; day + pair.days < brief.days(); day++)
                        if (roster.shift(member, day) == pair.shift
                                && roster.shift(member, day + pair.days) == pair.next)
                            scale.missed(this, day + pair.days, each, 1);
        }

        private List<Pair> tooClose(Brief brief) {
            var pairs = new ArrayList<Pair>();
            for (var shift = 0; shift < brief.shifts().size(); shift++) {
                if (!after.isEmpty()
                        && !after.contains(brief.shifts().get(shift).key())) continue;
                var free = brief.shifts().get(shift).ends() + (int) least.toMinutes();
                for (var days = 1; days * 1440 < free; days++)
                    for (var next = 0; next < brief.shifts().size(); next++)
                        if (days * 1440 + brief.shifts().get(next).begins() < free)
                            pairs.add(new Pair(shift, next, days));
            }
            return pairs;
        }
    }

    /// On the day after the one shift nobody serves the other.
    record NotThen(String shift, String next) implements Spacing {

        @Override
        public void lay(Board board) {
            var brief = board.brief();
            for (var member = 0; member < brief.members().size(); member++)
                for (var day = 1; day < brief.days(); day++)
                    board.notAll(
                            board.serves(member, day - 1, brief.shift(shift)),
                            board.serves(member, day, brief.shift(next)));
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            for (var member = 0; member < brief.members().size(); member++)
                for (var day = 1; day < brief.days(); day++)
                    if (roster.shift(member, day - 1) == brief.shift(shift)
                            && roster.shift(member, day) == brief.shift(next)) scale.broken(this, day);
        }
    }

    /// How many days in a row somebody works, or is free.
    record InARow(String member, boolean working, Length length) implements Spacing {

        @Override
        public void lay(Board board) {
            var member = board.brief().member(member());
            length.lay(
                    board,
                    IntStream.range(0, board.brief().days())
                            .mapToObj(day -> board.works(member, day))
                            .map(works -> working ? works : works.not())
                            .toArray(Literal[]::new));
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var member = brief.member(member());
            var so = new boolean[brief.days()];
            for (var day = 0; day < so.length; day++) so[day] = roster.works(member, day) == working;
            length.weigh(this, so, day -> day, scale);
        }
    }

    /// On how many weekends in a row somebody works, on one day or both.
    record WeekendsInARow(String member, Length length) implements Spacing {

        @Override
        public void lay(Board board) {
            var member = board.brief().member(member());
            length.lay(
                    board,
                    board.brief().weekends().stream()
                            .map(days -> board.worksOn(member, days))
                            .toArray(Literal[]::new));
        }

        @Override
        public void weigh(Brief brief, Roster roster, Scale scale) {
            var member = brief.member(member());
            var weekends = brief.weekends();
            var so = new boolean[weekends.size()];
            for (var i = 0; i < so.length; i++)
                so[i] = weekends.get(i).stream().anyMatch(day -> roster.works(member, day));
            length.weigh(this, so, i -> weekends.get(i).getFirst(), scale);
        }
    }
}
