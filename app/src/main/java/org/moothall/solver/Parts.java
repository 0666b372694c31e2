package org.moothall.solver;

import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.moothall.rota.Brief;

/// Which part of a roster is drawn anew next: some days of everybody, all days of some, or some days of some; drawn at
/// random, of a size that each way learns by itself.
final class Parts {

    /// @param way     how it was chosen
    /// @param seconds how long it may take
    record Part(int way, Set<Integer> members, int from, int to, double seconds, int seed) {

        boolean is(int member, int day) {
            return day >= from && day < to && members.contains(member);
        }

        boolean all(Brief brief) {
            return to - from == brief.days()
                    && members.size() == brief.members().size();
        }
    }

    private static final double GROWS = 1.05;
    private static final double SHRINKS = 0.95;
    /// Where nothing at all is found in time, on a busy machine.
    private static final double COLLAPSES = 0.8;
    private static final int A_WEEK = 7;
    /// Days of members that are redrawn in a second or so.
    private static final double MANY_DAYS = 400;
    private static final double LONGER = 1.5;
    /// So many parts without a gain one after another: each may take longer.
    private static final int A_FEW = 12;
    /// So many, and parts will not do.
    private static final int MANY = 36;

    private final Brief brief;
    private final Random random;
    /// What share of days and of members each way takes.
    private final double[] sizes;
    private double seconds = 1;
    private int inVain;

    Parts(Brief brief, int seed) {
        this.brief = brief;
        random = new Random(seed);
        var share = MANY_DAYS / brief.members().size() / brief.days();
        sizes = new double[] {Math.min(0.2, share), Math.min(0.25, share), Math.min(0.5, Math.sqrt(share))};
    }

    /// All of it from the first day on, cut into weeks.
    List<Part> stretches(double seconds) {
        var many = Math.ceilDiv(brief.days(), A_WEEK);
        return IntStream.range(0, many)
                .mapToObj(i -> new Part(
                        0, everybody(), i * A_WEEK, Math.min(brief.days(), (i + 1) * A_WEEK), seconds / many, i))
                .toList();
    }

    synchronized Part next() {
        var way = random.nextInt(sizes.length);
        return switch (way) {
            case 0 -> part(way, brief.members().size(), share(way, brief.days()));
            case 1 -> part(way, share(way, brief.members().size()), brief.days());
            default -> part(way, share(way, brief.members().size()), share(way, brief.days()));
        };
    }

    /// Whoever redrew it quickly can redraw more.
    synchronized void heard(Part part, CpSolverStatus status, boolean better) {
        var change = switch (status) {
            case OPTIMAL -> GROWS;
            case FEASIBLE -> SHRINKS;
            default -> COLLAPSES;
        };
        sizes[part.way] = Math.min(1, sizes[part.way] * change);
        if (better) inVain = 0;
        else if (++inVain % A_FEW == 0) seconds *= LONGER;
    }

    /// Whether nothing was gained for long.
    synchronized boolean inVain() {
        return inVain >= MANY;
    }

    synchronized void again() {
        inVain = 0;
    }

    private int share(int way, int all) {
        return Math.clamp(Math.round(sizes[way] * all), Math.min(2, all), all);
    }

    private Part part(int way, int members, int days) {
        var chosen = new ArrayList<>(everybody());
        Collections.shuffle(chosen, random);
        var from = random.nextInt(brief.days() - days + 1);
        return new Part(
                way, Set.copyOf(chosen.subList(0, members)), from, from + days, seconds, random.nextInt(1 << 20));
    }

    private Set<Integer> everybody() {
        return IntStream.range(0, brief.members().size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
