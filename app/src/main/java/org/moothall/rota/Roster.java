package org.moothall.rota;

import java.util.Arrays;

/// Who serves which shift on which day: one a day each at most. Members, days and shifts by their places in the brief.
public final class Roster {

    public static final int FREE = -1;

    private final int[][] serves;

    private Roster(int[][] serves) {
        this.serves = serves;
    }

    /// Nobody serves.
    public static Roster empty(Brief brief) {
        var serves = new int[brief.members().size()][brief.days()];
        for (var member : serves) Arrays.fill(member, FREE);
        return new Roster(serves);
    }

    /// The same, but that this member serves this shift on this day, or is `FREE`.
    public Roster with(int member, int day, int shift) {
        var changed = serves.clone();
        changed[member] = serves[member].clone();
        changed[member][day] = shift;
        return new Roster(changed);
    }

    /// The place of the shift that somebody serves on a day, or `FREE`.
    public int shift(int member, int day) {
        return serves[member][day];
    }

    public boolean works(int member, int day) {
        return serves[member][day] != FREE;
    }

    /// What of it each rule is broken by, and costs.
    public Scale weigh(Brief brief) {
        var scale = new Scale();
        for (var rule : brief.rules()) rule.weigh(brief, this, scale);
        return scale;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Roster roster && Arrays.deepEquals(serves, roster.serves);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(serves);
    }
}
