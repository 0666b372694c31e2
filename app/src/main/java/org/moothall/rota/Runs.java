package org.moothall.rota;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The runs of days that a member can work or be free, each as a whole: one follows the other from the first day to
/// the last. That says nothing that `InARow` does not say, but the linear view of it is exact, so that
/// bounds come close and few choices are left. What a run costs is its own price.
final class Runs {

    private final Board board;
    private final int days;
    private final int member;
    private final boolean working;
    private final LinearExprBuilder[] covers;
    private final LinearExprBuilder[] begins;
    private final LinearExprBuilder[] ends;

    private Runs(Board board, int member, boolean working) {
        this.board = board;
        this.member = member;
        this.working = working;
        days = board.brief().days();
        covers = sums();
        begins = sums();
        ends = sums();
    }

    private LinearExprBuilder[] sums() {
        return IntStream.rangeClosed(0, days)
                .mapToObj(day -> LinearExpr.newBuilder())
                .toArray(LinearExprBuilder[]::new);
    }

    static void lay(Board board) {
        for (var member = 0; member < board.brief().members().size(); member++)
            if (rules(board, member).findAny().isPresent()) lay(board, member);
    }

    private static Stream<Spacing.InARow> rules(Board board, int member) {
        return board.brief().rules().stream()
                .filter(rule ->
                        rule instanceof Spacing.InARow row && board.brief().member(row.member()) == member)
                .map(Spacing.InARow.class::cast);
    }

    private Length length() {
        return rules(board, member)
                .filter(row -> row.working() == working)
                .map(Spacing.InARow::length)
                .findFirst()
                .orElse(Length.ANY);
    }

    private static void lay(Board board, int member) {
        var work = new Runs(board, member, true);
        work.all(work.length());
        var rest = new Runs(board, member, false);
        rest.all(rest.length());
        var model = board.model();
        model.addEquality(LinearExpr.newBuilder().add(work.begins[0]).add(rest.begins[0]), 1);
        for (var day = 0; day < work.days; day++) {
            model.addEquality(work.covers[day], board.works(member, day));
            model.addEquality(rest.covers[day], board.works(member, day).not());
            if (day == 0) continue;
            model.addEquality(work.begins[day], rest.ends[day]);
            model.addEquality(rest.begins[day], work.ends[day]);
        }
    }

    /// Runs up to a length, and beyond it day by day where a longer one only costs, or is as good.
    private void all(Length length) {
        var endless = length.over() == 0 || length.most() >= days;
        var fewest = length.under() == 0 ? 1 : length.fewest();
        var longest = endless ? Math.min(fewest, days) : length.most();
        var strict = !endless && length.over() == Rule.NEVER;
        var whole = sums();
        for (var from = 0; from < days; from++)
            for (var to = from + 1; to <= Math.min(days, from + longest); to++) {
                var lacks = length.counts(from, to, days) ? Math.max(0, fewest - to + from) : 0;
                if (lacks > 0 && length.under() == Rule.NEVER) continue;
                var so = run(from, to, true, strict || to - from < longest);
                begins[from].add(so);
                if (lacks > 0) board.charge(so, length.under() * lacks);
                if (to - from == longest) whole[to].add(so);
            }
        if (!strict) beyond(whole, longest, endless ? 0 : length.over());
    }

    private BoolVar run(int from, int to, boolean begins, boolean ends) {
        var so = board.truth();
        for (var day = from; day < to; day++) covers[day].add(so);
        this.ends[to].add(so);
        board.run(new Run(member, from, to, working, begins, ends, so.getIndex()));
        return so;
    }

    /// A day more than the longest, and another.
    private void beyond(LinearExprBuilder[] whole, int longest, long each) {
        for (var day = longest; day < days; day++) {
            var more = run(day, day + 1, false, false);
            if (each > 0) board.charge(more, each);
            ends[day].addTerm(more, -1);
            board.model().addLessOrEqual(more, whole[day]);
            whole[day + 1].add(more);
        }
    }
}
