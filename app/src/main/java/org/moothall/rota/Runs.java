package org.moothall.rota;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Optional;
import java.util.stream.IntStream;

/// The runs of days that a member can work, each as a whole: a choice of runs with enough rest after each. That says
/// nothing that `InARow` does not say, but the linear view of it is exact, so that bounds come close and few
/// choices are left.
final class Runs {

    private final Board board;
    private final int days;
    private final int member;
    private final LinearExprBuilder[] works;
    private final LinearExprBuilder[] taken;

    private Runs(Board board, int member) {
        this.board = board;
        this.member = member;
        days = board.brief().days();
        works = IntStream.range(0, days)
                .mapToObj(day -> LinearExpr.newBuilder())
                .toArray(LinearExprBuilder[]::new);
        taken = IntStream.range(0, days)
                .mapToObj(day -> LinearExpr.newBuilder())
                .toArray(LinearExprBuilder[]::new);
    }

    static void lay(Board board) {
        for (var member = 0; member < board.brief().members().size(); member++) {
            var place = member;
            var rest = rule(board, member, false).map(Spacing.InARow::fewest).orElse(1);
            rule(board, member, true).ifPresent(work -> new Runs(board, place).lay(work, rest));
        }
    }

    private static Optional<Spacing.InARow> rule(Board board, int member, boolean working) {
        return board.brief().rules().stream()
                .filter(rule -> rule instanceof Spacing.InARow row
                        && row.working() == working
                        && board.brief().member(row.member()) == member)
                .map(Spacing.InARow.class::cast)
                .findFirst();
    }

    private void lay(Spacing.InARow work, int rest) {
        for (var from = 0; from < days; from++)
            for (var to = from + 1; to <= Math.min(days, from + work.most()); to++)
                if (to - from >= work.fewest() || from == 0 || to == days) run(from, to, rest);
        for (var day = 0; day < days; day++) {
            board.model().addEquality(works[day], board.works(member, day));
            board.model().addLessOrEqual(taken[day], 1);
        }
    }

    private void run(int from, int to, int rest) {
        var so = board.truth();
        for (var day = from; day < to; day++) works[day].add(so);
        for (var day = from; day < Math.min(days, to + rest); day++) taken[day].add(so);
    }
}
