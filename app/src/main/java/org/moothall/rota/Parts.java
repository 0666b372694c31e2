package org.moothall.rota;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Which part of a roster is drawn anew next: some days of everybody, all days of some, or some days of some; drawn at
/// random, of a size that each way learns by itself.
final class Parts {

    /// @param way how it was chosen
    record Part(int way, Set<Integer> members, int from, int to) implements Board.Free {
        @Override
        public boolean is(int member, int day) {
            return day >= from && day < to && members.contains(member);
        }
    }

    private static final double GROWS = 1.15;
    private static final double SHRINKS = 0.9;

    private final Brief brief;
    private final Random random;
    /// What share of days and of members each way takes.
    private final double[] sizes = {0.15, 0.15, 0.3};

    Parts(Brief brief, int seed) {
        this.brief = brief;
        random = new Random(seed);
    }

    Part next(Roster roster) {
        var way = random.nextInt(sizes.length);
        return switch (way) {
            case 0 -> part(way, brief.members().size(), share(way, brief.days()));
            case 1 -> part(way, share(way, brief.members().size()), brief.days());
            default -> part(way, share(way, brief.members().size()), share(way, brief.days()));
        };
    }

    /// Whoever redrew it quickly can redraw more.
    void heard(Part part, boolean proven) {
        sizes[part.way] = Math.clamp(sizes[part.way] * (proven ? GROWS : SHRINKS), 0.02, 1);
    }

    private int share(int way, int all) {
        return Math.clamp(Math.round(sizes[way] * all), 2, Math.max(2, all));
    }

    private Part part(int way, int members, int days) {
        var chosen = new TreeSet<Integer>();
        while (chosen.size() < Math.min(members, brief.members().size()))
            chosen.add(random.nextInt(brief.members().size()));
        var length = Math.min(days, brief.days());
        var from = random.nextInt(brief.days() - length + 1);
        return new Part(way, chosen, from, from + length);
    }
}
