package org.moothall.rota;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.Optional;

/// The runs of days that a member can work, each as a whole, with enough rest after each; where rest may be too long
/// too, or only costs, the runs of free days as well, in turns from the first day to the last. That says nothing that
/// `InARow` does not say, but the linear view of it is exact, so that bounds come close and few choices are left.
final class Runs {

    private final Board board;
    private final int days;
    private final int member;
    private final boolean working;
    private final Length length;
    private final boolean endless;
    private final int fewest;
    private final LinearExprBuilder[] covers;
    private final LinearExprBuilder[] begins;
    private final LinearExprBuilder[] ends;

    private Runs(Board board, int member, boolean working) {
        this.board = board;
        this.member = member;
        this.working = working;
        days = board.brief().days();
        length =
                rule(board.brief(), member, working).map(Spacing.InARow::length).orElse(Length.ANY);
        endless = length.over() == 0 || length.most() >= days;
        fewest = length.under() == 0 ? 1 : length.fewest();
        covers = sums();
        begins = sums();
        ends = sums();
    }

    private LinearExprBuilder[] sums() {
        var sums = new LinearExprBuilder[days + 1];
        Arrays.setAll(sums, day -> LinearExpr.newBuilder());
        return sums;
    }

    static void lay(Board board) {
        for (var member = 0; member < board.brief().members().size(); member++)
            if (rule(board.brief(), member, true).isPresent()
                    || rule(board.brief(), member, false).isPresent()) lay(board, member);
    }

    /// Whether what a rule costs is the price of runs.
    static boolean price(Brief brief, Rule rule) {
        return rule instanceof Spacing.InARow row
                && row.length().priced()
                && rule(brief, brief.member(row.member()), row.working()).orElseThrow() == row;
    }

    /// The one that runs are laid by, should there be several.
    private static Optional<Spacing.InARow> rule(Brief brief, int member, boolean working) {
        return brief.rules().stream()
                .filter(rule -> rule instanceof Spacing.InARow row
                        && row.working() == working
                        && brief.member(row.member()) == member)
                .map(Spacing.InARow.class::cast)
                .findFirst();
    }

    private static void lay(Board board, int member) {
        var work = new Runs(board, member, true);
        work.all();
        for (var day = 0; day < work.days; day++) board.model().addEquality(work.covers[day], board.works(member, day));
        var rest = new Runs(board, member, false);
        if (rest.justFewest()) work.restAfter(rest.fewest);
        else {
            rest.all();
            work.inTurns(rest);
        }
    }

    /// Whether a run must be no shorter, and may be as long as it likes.
    private boolean justFewest() {
        return endless && length.cut() && (fewest == 1 || length.under() == Rule.NEVER);
    }

    /// After each run so many days are left to others.
    private void restAfter(int fewest) {
        for (var day = 0; day < days; day++) {
            var taken = LinearExpr.newBuilder().add(covers[day]);
            for (var end = Math.max(1, day - fewest + 1); end <= day; end++) taken.add(ends[end]);
            board.model().addLessOrEqual(taken, 1);
        }
    }

    private void inTurns(Runs rest) {
        var model = board.model();
        model.addEquality(LinearExpr.newBuilder().add(begins[0]).add(rest.begins[0]), 1);
        for (var day = 0; day < days; day++) {
            model.addEquality(rest.covers[day], board.works(member, day).not());
            if (day == 0) continue;
            model.addEquality(begins[day], rest.ends[day]);
            model.addEquality(rest.begins[day], ends[day]);
        }
    }

    /// Runs up to a length, and beyond it day by day where a longer one only costs, or is as good.
    private void all() {
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
