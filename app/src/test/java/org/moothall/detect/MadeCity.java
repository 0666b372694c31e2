package org.moothall.detect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.moothall.detect.Field.Place;

/// A made-up city of 36 places in four counties, with a week's rhythm, a season and two holidays a year, in
/// which nothing happens; but a fifth of the reports come as tours of two to five in one place on one day.
record MadeCity(List<Place> places, int[][] counts) {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 6); // a Monday

    private static final int SIDE = 6, COUNTY = 3;
    private static final double[] RHYTHM = {1.3, 1.2, 1.1, 1.1, 1, 0.7, 0.6};

    /// @param mean reports a day in the whole city
    static MadeCity of(long seed, int days, double mean) {
        var random = new SplittableRandom(seed);
        var places = IntStream.range(0, SIDE * SIDE).mapToObj(MadeCity::place).toList();
        var weights = random.doubles(places.size(), 0.2, 2).toArray();
        var all = Arrays.stream(weights).sum();
        var counts = new int[places.size()][days];
        for (var day = 0; day < days; day++) {
            var today = mean * RHYTHM[day % 7] * (1 + 0.3 * Math.sin(day / 58.0)) * (holiday(day) ? 0.4 : 1);
            if (after(day)) today *= 1.6;
            for (var place = 0; place < counts.length; place++)
                counts[place][day] += poisson(random, 0.8 * today * weights[place] / all);
            for (var tours = poisson(random, 0.2 * today / 3.5); tours > 0; tours--)
                counts[random.nextInt(counts.length)][day] += 2 + random.nextInt(4);
        }
        return new MadeCity(places, counts);
    }

    private static Place place(int i) {
        int x = i % SIDE, y = i / SIDE;
        return new Place(
                "place-%02d".formatted(i),
                110 + 0.05 * x + 0.001 * y,
                30 + 0.05 * y,
                List.of("city", "county-" + (x / COUNTY + 2 * (y / COUNTY)), "place-%02d".formatted(i)));
    }

    private static int poisson(SplittableRandom random, double mean) {
        var count = 0;
        for (var time = random.nextExponential(); time < mean; time += random.nextExponential()) count++;
        return count;
    }

    static boolean holiday(int day) {
        var inYear = day % 364;
        return inYear >= 42 && inYear < 47 || inYear >= 273 && inYear < 277;
    }

    static boolean after(int day) {
        return day > 0 && holiday(day - 1) && !holiday(day);
    }

    /// So many more in each of some places on each of the last days.
    MadeCity with(int more, int lastDays, int... some) {
        return between(lastDays, 1, more, some);
    }

    /// The same on days counted back from the last, which is 1.
    MadeCity between(int from, int to, int more, int... some) {
        var raised = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        for (var place : some)
            for (var back = to; back <= from; back++) raised[place][raised[place].length - back] += more;
        return new MadeCity(places, raised);
    }

    MadeCity times(double factor, int lastDays) {
        var changed = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        for (var days : changed)
            for (var back = 1; back <= lastDays; back++)
                days[days.length - back] = (int) Math.round(factor * days[days.length - back]);
        return new MadeCity(places, changed);
    }

    MadeCity turnedRound() {
        var order = new ArrayList<>(IntStream.range(0, places.size()).boxed().toList()).reversed();
        return new MadeCity(
                order.stream().map(places::get).toList(),
                order.stream().map(i -> counts[i]).toArray(int[][]::new));
    }

    Field upTo(int days) {
        return new Field(
                "water-leak",
                places,
                FIRST,
                Arrays.stream(counts).map(all -> Arrays.copyOf(all, days)).toArray(int[][]::new));
    }

    Field all() {
        return upTo(counts[0].length);
    }

    /// Its days.
    ///
    /// @param lastKnown how much of the last day is known
    record Calendar(double lastKnown, Set<LocalDate> masked) implements Days {

        static final Calendar PLAIN = new Calendar(1, Set.of());

        @Override
        public Type type(LocalDate at) {
            var day = (int) (at.toEpochDay() - FIRST.toEpochDay());
            if (holiday(day)) return Type.HOLIDAY;
            return after(day)
                    ? Type.AFTER_HOLIDAY
                    : Type.values()[at.getDayOfWeek().ordinal()];
        }

        @Override
        public double known(LocalDate day, LocalDate looked) {
            return day.equals(looked) ? lastKnown : 1;
        }

        @Override
        public boolean masked(String kind, String place, LocalDate day) {
            return masked.contains(day);
        }
    }
}
